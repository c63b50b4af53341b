import { phoneProblems, type PhoneProblem } from './phone-problems.ts';

/** The scenario that plays one phone problem, for example `problem_nfc_off`. */
export type ProblemScenario = `problem_${PhoneProblem}`;

/** The scenarios that are not about a phone problem. */
const plainScenarios = [
  'verified',
  'rejected',
  'slow_review',
  'never_decided',
  'pairing_required',
  'phone_silent',
] as const;

/** What test mode can be told to pretend, by `scenario` at mint. Wire value; the one list. */
export const scenarios = [
  ...plainScenarios,
  ...phoneProblems.map((problem): ProblemScenario => `problem_${problem}`),
] as const;

/** A test-mode scenario. The default is `verified`. */
export type Scenario = (typeof plainScenarios)[number] | ProblemScenario;

/** The phone problem that a scenario plays, if it plays one. */
export function problemOfScenario(scenario: Scenario): PhoneProblem | undefined {
  return phoneProblems.find((problem) => scenario === `problem_${problem}`);
}
