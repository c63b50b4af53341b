/** Seconds for which a handoff's code can be claimed. Published guide: "within 10 minutes". */
export const CODE_SECONDS = 600;

/** Seconds after a claim from which a plain *New code* is allowed again. */
export const CLAIM_SECONDS = 600;

/** Seconds within which a submission is reviewed, as the person is told. Published guide: "within 15 minutes". */
export const REVIEW_SECONDS = 900;

/** Seconds that a test-mode review takes where the mint's clock does not say. */
export const TEST_REVIEW_SECONDS = 5;

/** Seconds from minting after which an open verification expires. */
export const VERIFICATION_SECONDS = 24 * 60 * 60;

/** Seconds for which dead codes are remembered, so that a late phone is told what happened. */
export const DEAD_CODE_SECONDS = 24 * 60 * 60;

/** Seconds for which a client token works; a partner's server can make another. */
export const CLIENT_TOKEN_SECONDS = 60 * 60;

/** Seconds for which a hosted page's link can be opened. */
export const HOSTED_LINK_SECONDS = 30 * 60;

/** Seconds for which a mint's `Idempotency-Key` is remembered. */
export const IDEMPOTENCY_SECONDS = 24 * 60 * 60;

/** Seconds for which the webhook log keeps an event, and it can be delivered again. */
export const EVENT_SECONDS = 30 * 24 * 60 * 60;

/** Seconds for which a webhook is signed with the secret before last too, once it was rotated. */
export const ROTATION_SECONDS = 24 * 60 * 60;

/** The longest `wait` of a long poll, in seconds. */
export const POLL_WAIT_SECONDS = 25;

/** Long polls that one client token can have held at once; a further one ends the oldest with 204. */
export const MAX_HELD_POLLS = 2;

/** Seconds without a word from the phone after which the widget says so. */
export const PHONE_QUIET_SECONDS = 60;

/** The attempt with this number is the last: if it ends badly, the verification has failed. */
export const MAX_ATTEMPTS = 5;

/** Wrong pairing numbers that end an attempt. */
export const PAIRING_TRIES = 3;

/** The largest request body, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** Wrong but well-formed Request IDs per address and window, before 429. */
export const WRONG_REQUEST_IDS = { count: 20, windowSeconds: 600 } as const;
