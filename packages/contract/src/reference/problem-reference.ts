import type { ProblemCode } from '../vocabulary/index.ts';

/** What has happened where the API answers with each code; what to do is the problem's own `detail`. */
export const problemMeanings: Readonly<Record<ProblemCode, string>> = {
  invalid_request:
    'The body, the query or a header is not what the documentation says. Unknown fields are refused too, each with its path.',
  unauthorized: 'There is no token, it is of another kind than this address takes, or nobody knows it.',
  client_token_expired: 'The client token was valid, more than 60 minutes ago.',
  secret_key_in_browser: 'The request has a secret key and comes from a browser, where anybody can read it.',
  test_mode_only: 'A live key has asked for what only test mode has: scenarios, clocks, simulated phones.',
  not_found: 'The address or the id is unknown, or belongs to another partner: the two are answered alike.',
  method_not_allowed:
    'The address is right, the method is not. The methods that are stand in `Allow`; `HEAD` is none of them.',
  body_too_large: 'The body is larger than any request has to be.',
  unsupported_media_type: 'The body came as something else than JSON.',
  rate_limited: 'More requests came from this key, token or address than are answered.',
  internal: 'The server has made a mistake. The `request_id` names it in the log.',
  unavailable:
    'The server is starting, stopping, or cannot reach its database or the evidence verifier for the moment.',
  idempotency_key_reused:
    'The same `Idempotency-Key` came within 24 hours with another body, which cannot be the same request.',
  return_url_not_registered: 'The hosted page only returns to addresses that were registered beforehand.',
  not_open: 'What was asked for is possible only while the verification is open, and it has ended.',
  not_in_review: 'A decision came for a verification that is not in review, or no longer.',
  still_open:
    'What was asked for is possible only after the verification has ended, or when its review has taken longer than 15 minutes.',
  verification_submitted: 'The phone came to a verification that was submitted already.',
  verification_failed: 'The phone came to a verification whose last attempt has ended badly.',
  verification_canceled: 'The phone came to a verification that the person or the partner has canceled.',
  verification_expired: 'The phone came to a verification that was not finished within 24 hours.',
  region_locked: 'A code was made for the region that was known, so the region stays.',
  region_source_not_allowed: 'The verification was minted with `region_sources` that leave this source out.',
  document_not_available:
    'The document was not asked for, or cannot be used in the region where the person is.',
  phone_connected: 'A new code would take the verification away from the phone that is at work.',
  no_attempt: 'There is no phone to release.',
  code_unknown: 'No verification has this code or Request ID, and none had it within the last 24 hours.',
  code_expired: 'The code was not used within ten minutes.',
  code_replaced: 'The page has made a newer code since, and the old one died with it.',
  code_claimed: 'Another phone has used this code before.',
  attempt_replaced: 'The page has made another code while this phone was at work.',
  attempt_ended: 'This phone’s attempt has ended: it was released, or a problem was final.',
  pairing_required:
    'The phone is on another network than the page, so it has to prove that both belong together.',
  pairing_wrong: '`tries_left` says how many more wrong numbers end the attempt.',
  consent_missing: 'A submission came without the consents that the claim has named.',
  document_mismatch: 'The submission has another document than the one that was chosen on the page.',
  liveness_missing: 'The submission says that the liveness check has not passed.',
  evidence_refused:
    'The evidence was not made over this attempt’s nonce, or what judges it does not accept it.',
  hosted_link_invalid:
    'A hosted page’s link opens once, within 30 minutes, and its cookie lasts as long as the verification. This one is used up, too old, or of another browser.',
};
