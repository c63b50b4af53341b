import {
  MAX_ATTEMPTS,
  phoneProblems,
  type Decision,
  type Interruption,
  type Scenario,
} from '@tokencloud/contract/vocabulary';

/** What a scenario does to a verification in test mode. */
type ScenarioFacts = {
  readonly description: string;
  /** What the pretended review desk decides; null: nothing, ever. */
  readonly decision: Decision | null;
  /** Seconds that the review takes at least, whatever the clock says. */
  readonly leastReviewSeconds: number;
  /** Whether the phone has to type the pairing number, even on the widget's own network. */
  readonly isPairingForced: boolean;
  /** Attempts that count as having ended badly before. */
  readonly attemptsBefore: number;
  /** What comes between the first phone and its submission, and when. */
  readonly interruption: PlannedInterruption | null;
};

/** `claiming`: before the phone has its code. `liveness`: when the phone says that it has come to the face. */
export type InterruptionMoment = 'claiming' | 'liveness';

type PlannedInterruption = { readonly at: InterruptionMoment; readonly name: Interruption };

const plain: ScenarioFacts = {
  description: '',
  decision: 'verified',
  leastReviewSeconds: 0,
  isPairingForced: false,
  attemptsBefore: 0,
  interruption: null,
};

const problemScenarios = Object.fromEntries(
  phoneProblems.map((problem): [Scenario, ScenarioFacts] => [
    `problem_${problem}`,
    {
      ...plain,
      description: `The simulated phone meets the problem ${problem}; a second phone is verified.`,
    },
  ]),
  // The entries are made from the very list that the type is made from.
) as Record<Extract<Scenario, `problem_${string}`>, ScenarioFacts>;

/** Every scenario of test mode. */
export const scenarioCatalogue: Record<Scenario, ScenarioFacts> = {
  verified: { ...plain, description: 'All goes well: submitted, then verified.' },
  rejected: {
    ...plain,
    description: 'All goes well on the phone; the review rejects.',
    decision: 'rejected',
  },
  slow_review: {
    ...plain,
    description: 'As verified, but the review takes a minute.',
    leastReviewSeconds: 60,
  },
  never_decided: { ...plain, description: 'The review never decides by itself.', decision: null },
  pairing_required: {
    ...plain,
    description: 'The phone has to type the number that the page shows.',
    isPairingForced: true,
  },
  phone_silent: { ...plain, description: 'The simulated phone says nothing more once it has begun to read.' },
  failed: {
    ...plain,
    description: 'Four attempts count as used up; the fifth ends badly, and the verification has failed.',
    attemptsBefore: MAX_ATTEMPTS - 1,
  },
  phone_late: {
    ...plain,
    description:
      'The first phone comes after its code has expired, and is told so; with a new code all goes well.',
    interruption: { at: 'claiming', name: 'phone_late' },
  },
  phone_replaced: {
    ...plain,
    description: 'While the first phone is at work the page asks for another one, which is verified.',
    interruption: { at: 'liveness', name: 'phone_replaced' },
  },
  canceled: {
    ...plain,
    description: 'While the phone is at work the person cancels on the page.',
    interruption: { at: 'liveness', name: 'canceled' },
  },
  expired: {
    ...plain,
    description: 'While the phone is at work the verification’s 24 hours are over.',
    interruption: { at: 'liveness', name: 'expired' },
  },
  ...problemScenarios,
};
