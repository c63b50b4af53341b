import { MAX_ATTEMPTS } from '@tokencloud/contract/vocabulary';
import { changed, type TransitionResult } from './transition-result.ts';
import type { Handoff, OpenVerification, StoppedPhone } from './verification.ts';

/** What is there after an attempt has ended badly: a new code, or word of what stopped the phone. */
type AfterAttempt = { readonly handoff: Handoff | null; readonly stoppedPhone: StoppedPhone | null };

/**
 * Ends the running attempt without a submission. The last of `MAX_ATTEMPTS` takes the verification with it:
 * then it has failed, whatever was to come after.
 */
export function endAttemptBadly(
  verification: OpenVerification,
  after: AfterAttempt,
  now: number,
): TransitionResult & { name: 'changed' } {
  if (verification.attempts >= MAX_ATTEMPTS) {
    return changed(verification, { stage: { name: 'failed', code: 'attempts_exhausted', at: now } }, [
      'verification.failed',
    ]);
  }
  return changed(verification, {
    stage: { name: 'open', ...after },
    generation: after.handoff?.generation ?? verification.generation,
  });
}
