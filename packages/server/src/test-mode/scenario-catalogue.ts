import { phoneProblems, type Decision, type Scenario } from '@tokencloud/contract/vocabulary';

/** What a scenario does to a verification in test mode. */
type ScenarioFacts = {
  readonly description: string;
  /** What the pretended review desk decides; null: nothing, ever. */
  readonly decision: Decision | null;
  /** Seconds that the review takes at least, whatever the clock says. */
  readonly leastReviewSeconds: number;
  /** Whether the phone has to type the pairing number, even on the widget's own network. */
  readonly isPairingForced: boolean;
};

const plain: ScenarioFacts = {
  description: '',
  decision: 'verified',
  leastReviewSeconds: 0,
  isPairingForced: false,
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
  ...problemScenarios,
};
