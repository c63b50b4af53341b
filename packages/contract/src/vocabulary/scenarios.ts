import { interruptions, type Interruption } from './interruptions.ts';
import { phoneProblems, type PhoneProblem } from './phone-problems.ts';

/** The scenario that plays one phone problem, for example `problem_nfc_off`. */
export type ProblemScenario = `problem_${PhoneProblem}`;

/** The scenarios that are about neither a problem nor an interruption. */
const plainScenarios = [
  'verified',
  'rejected',
  'slow_review',
  'never_decided',
  'pairing_required',
  'phone_silent',
  'failed',
] as const;

/** What test mode can be told to pretend, by `scenario` at mint. Wire value; the one list. */
export const scenarios = [
  ...plainScenarios,
  ...interruptions,
  ...phoneProblems.map((problem): ProblemScenario => `problem_${problem}`),
] as const;

/** A test-mode scenario. The default is `verified`. */
export type Scenario = (typeof plainScenarios)[number] | Interruption | ProblemScenario;

/** The phone problem that a scenario plays, if it plays one. */
export function problemOfScenario(scenario: Scenario): PhoneProblem | undefined {
  // The last attempt that there can be, and one that ends badly.
  if (scenario === 'failed') return 'document_unreadable';
  return phoneProblems.find((problem) => scenario === `problem_${problem}`);
}
