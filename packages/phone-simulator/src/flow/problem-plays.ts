import type { PhoneProblem } from '@tokencloud/contract/vocabulary';

/** When a problem happens by itself, and whether the attempt ends with it. */
export type ProblemPlay = {
  /** `opened`: as soon as the app is open. Else when the person has begun what that step asks for. */
  readonly at: 'opened' | 'scanning' | 'liveness';
  readonly final: boolean;
};

/** A problem that a phone can report. `pairing_failed` is the server's to say, after the last wrong number. */
export type ReportedProblem = Exclude<PhoneProblem, 'pairing_failed'>;

/** How the scenario `problem_<x>` plays each problem. One that is not final happens once; the retry succeeds. */
export const problemPlays: Record<ReportedProblem, ProblemPlay> = {
  app_outdated: { at: 'opened', final: true },
  consent_declined: { at: 'opened', final: true },
  nfc_unsupported: { at: 'scanning', final: true },
  nfc_off: { at: 'scanning', final: false },
  read_failed: { at: 'scanning', final: false },
  document_unreadable: { at: 'scanning', final: true },
  document_expired: { at: 'scanning', final: true },
  user_left: { at: 'scanning', final: true },
  permission_denied: { at: 'liveness', final: false },
  liveness_failed: { at: 'liveness', final: false },
};

/** Every problem that a phone can report. */
// The keys of a literal object are exactly its type's keys; Object.keys forgets that.
export const reportedProblems = Object.keys(problemPlays) as readonly ReportedProblem[];

/** Whether a phone can report a problem. */
export function isReported(problem: PhoneProblem): problem is ReportedProblem {
  return problem in problemPlays;
}
