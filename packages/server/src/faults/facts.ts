import type { SessionView, Verification } from '@tokencloud/contract/schemas';
import type { WebhookEventType } from '@tokencloud/contract/vocabulary';
import type { Life, LifePhase } from './life.ts';

/** What the server says of a verification now. */
export type Truth = {
  readonly verification: Verification;
  /** Null once it was decided: then its page has nothing to ask any more. */
  readonly session: SessionView | null;
  readonly events: readonly WebhookEventType[];
};

const isSubmitted = ({ verification }: Truth) => verification.status !== 'open';
const isOnThePhone = (truth: Truth) => isSubmitted(truth) || (truth.session?.phone ?? null) !== null;
const isDecided = ({ verification }: Truth) => verification.status === 'verified';

/** For each phase, whether what was acknowledged of it still holds. */
export const factHolds: Record<LifePhase, (truth: Truth, life: Life) => boolean> = {
  minting: ({ verification }, { reference }) => verification.reference === reference,
  'making the code': (truth, { requestId }) =>
    isSubmitted(truth) || truth.session?.handoff?.request_id === requestId,
  claiming: isOnThePhone,
  pairing: (truth) => isSubmitted(truth) || truth.session?.phone?.pairing_number === null,
  'reporting a step': (truth) => isSubmitted(truth) || truth.session?.phone?.step === 'liveness',
  submitting: (truth) => isSubmitted(truth) && truth.events.includes('verification.submitted'),
  deciding: (truth, { submission }) =>
    isDecided(truth) &&
    truth.events.includes('verification.verified') &&
    (truth.verification.redacted_at !== null ||
      JSON.stringify(truth.verification.result) === JSON.stringify(submission.document_data)),
  redacting: ({ verification }) => verification.redacted_at !== null && verification.result === null,
};
