import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import type { PhoneErrorCode, Refusing } from './failure.ts';

/** What can be done on this phone after a refusal. */
export type WayOn = 'another_request_id' | 'none';

/** Every refusal with a way on or none; its words are in the locales. */
const refusals: Record<PhoneErrorCode | 'live_mode', WayOn> = {
  code_unknown: 'another_request_id',
  code_expired: 'another_request_id',
  code_replaced: 'another_request_id',
  code_claimed: 'another_request_id',
  rate_limited: 'another_request_id',
  attempt_replaced: 'another_request_id',
  attempt_ended: 'another_request_id',
  pairing_required: 'another_request_id',
  pairing_wrong: 'another_request_id',
  consent_missing: 'another_request_id',
  document_mismatch: 'another_request_id',
  liveness_missing: 'another_request_id',
  evidence_refused: 'another_request_id',
  verification_submitted: 'none',
  verification_failed: 'none',
  verification_canceled: 'none',
  verification_expired: 'none',
  live_mode: 'none',
};

/** Why the phone cannot go on: a refusal with words of its own, or another with the server's. */
export type Refusal =
  | { readonly kind: 'known'; readonly reason: keyof typeof refusals }
  | { readonly kind: 'other'; readonly detail: string };

/** Whether a code is one that a phone's routes list. */
function isPhoneErrorCode(code: ProblemCode): code is PhoneErrorCode {
  return code in refusals;
}

/** The refusal that a failure amounts to. */
export function refusalOf(failure: Refusing): Refusal {
  if (failure.kind === 'live_mode') return { kind: 'known', reason: 'live_mode' };
  if (isPhoneErrorCode(failure.code)) return { kind: 'known', reason: failure.code };
  return { kind: 'other', detail: failure.detail };
}

/** What can be done on this phone after a refusal. */
export function wayOnAfter(refusal: Refusal): WayOn {
  return refusal.kind === 'known' ? refusals[refusal.reason] : 'another_request_id';
}
