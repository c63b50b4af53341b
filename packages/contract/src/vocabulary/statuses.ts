/** Where a verification stands, on the server. Wire value; the one list. */
export const verificationStatuses = [
  'open',
  'in_review',
  'verified',
  'rejected',
  'failed',
  'canceled',
  'expired',
] as const;

/** A verification's status. */
export type VerificationStatus = (typeof verificationStatuses)[number];

/** What a browser may learn of a verification's status. Wire value; the one list. */
export const sessionStatuses = ['open', 'submitted', 'failed', 'canceled', 'expired'] as const;

/** The status as the session view shows it. */
export type SessionStatus = (typeof sessionStatuses)[number];

/** The browser never learns a decision: under review, verified and rejected all read `submitted`. */
export const sessionStatusOf: Record<VerificationStatus, SessionStatus> = {
  open: 'open',
  in_review: 'submitted',
  verified: 'submitted',
  rejected: 'submitted',
  failed: 'failed',
  canceled: 'canceled',
  expired: 'expired',
};

/** Why a verification failed. Wire value; the one list. */
export const failureCodes = ['attempts_exhausted'] as const;

/** Why a verification failed: `attempts_exhausted`, the last of `MAX_ATTEMPTS` attempts ended badly. */
export type FailureCode = (typeof failureCodes)[number];

/** What the review desk can decide. Wire value; the one list. */
export const decisions = ['verified', 'rejected'] as const;

/** A decision of the review desk; also the status that the verification has after it. */
export type Decision = (typeof decisions)[number];
