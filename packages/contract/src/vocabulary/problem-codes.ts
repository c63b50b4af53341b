/** What a code of the HTTP API's errors stands for. */
export type ProblemFacts = {
  /** HTTP status. */
  readonly status: number;
  /** Whether the same request can succeed later. */
  readonly retryable: boolean;
  /** What to do, in a sentence. */
  readonly detail: string;
};

const is = (status: number, detail: string): ProblemFacts => ({ status, retryable: false, detail });
const later = (status: number, detail: string): ProblemFacts => ({ status, retryable: true, detail });

/** Every error code of the HTTP API with its HTTP status and its sentence. Wire value; the one list. */
export const problems = {
  // The request
  invalid_request: is(400, 'The request is not of the documented form; "errors" names each field.'),
  unauthorized: is(401, 'Send a valid token of the right kind as "Authorization: Bearer …".'),
  client_token_expired: is(
    401,
    'The client token has expired: make another with POST /v1/verifications/:id/client_token.',
  ),
  secret_key_in_browser: is(
    403,
    'A browser sent a secret key: call this from your server, and replace the key now.',
  ),
  test_mode_only: is(403, 'This works with a test key (sk_test_…) only.'),
  not_found: is(404, 'There is nothing at this address that this token may see.'),
  method_not_allowed: is(405, 'This address exists, but not for this method.'),
  body_too_large: is(413, 'Send at most 64 KiB.'),
  unsupported_media_type: is(415, 'Send the body as application/json.'),
  rate_limited: later(429, 'Too many requests: wait for the seconds in Retry-After.'),
  internal: later(500, 'Something broke on our side; nothing that was acknowledged is lost. Try again.'),
  unavailable: later(503, 'The service is starting or stopping. Try again in a moment.'),
  // Minting
  idempotency_key_reused: is(
    422,
    'This Idempotency-Key was used with another body: use a new key for a new request.',
  ),
  return_url_not_registered: is(422, 'return_url must equal one that is registered for the partner.'),
  // The verification
  not_open: is(409, 'The verification is no longer open.'),
  not_in_review: is(409, 'Only a verification that is in review can be decided.'),
  still_open: is(
    409,
    'The verification is still going on: cancel it, or wait until it was decided or its review is overdue.',
  ),
  verification_submitted: is(
    409,
    'The verification has been submitted already; there is nothing left to do.',
  ),
  verification_failed: is(409, 'The verification has failed; the partner has to start another.'),
  verification_canceled: is(409, 'The verification was canceled; the partner has to start another.'),
  verification_expired: is(409, 'The verification has expired; the partner has to start another.'),
  // The widget
  region_locked: is(409, 'The region cannot change any more: a code exists.'),
  region_source_not_allowed: is(409, 'The partner does not accept a region from this source.'),
  document_not_available: is(409, 'This document is not on offer for this verification here.'),
  phone_connected: is(409, 'A phone is at work: release it first, or wait until its time is over.'),
  no_attempt: is(409, 'No phone is connected.'),
  // The phone
  code_unknown: is(404, 'No such code: check each character, or press "New code" on the page.'),
  code_expired: is(410, 'This code is no longer valid: press "New code" on the page.'),
  code_replaced: is(410, 'This code was replaced by a newer one: use the code that the page shows now.'),
  code_claimed: is(409, 'Another phone is using this code: press "Use another phone" on the page.'),
  attempt_replaced: is(410, 'The page has moved on to another code: start again from the code it shows now.'),
  attempt_ended: is(410, 'This attempt is over: start again from the code that the page shows now.'),
  pairing_required: is(409, 'Type the two-digit number that the page shows.'),
  pairing_wrong: is(409, 'That is not the number that the page shows.'),
  consent_missing: is(422, 'The person has to agree to each point before anything can be submitted.'),
  document_mismatch: is(422, 'The document read is not the one this verification asks for.'),
  liveness_missing: is(422, 'The liveness check has to pass before anything can be submitted.'),
  evidence_refused: is(422, 'The evidence does not belong to this attempt.'),
  // The hosted page
  hosted_link_invalid: is(410, 'This link has been used or is too old: go back to the site that sent you.'),
} as const satisfies Record<string, ProblemFacts>;

/** An error code of the HTTP API. */
export type ProblemCode = keyof typeof problems;
