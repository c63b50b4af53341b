import type { FailureCode } from './statuses.ts';

/** The ways in which `verify()` can resolve. The one list. */
export const outcomeStatuses = ['submitted', 'closed', 'canceled', 'expired', 'failed'] as const;

/** An outcome's status. */
export type OutcomeStatus = (typeof outcomeStatuses)[number];

/** What each outcome says beside its status. */
type OutcomeDetails = {
  submitted: { readonly verificationId: string };
  /** Null where the person closed before there was a client token. */
  closed: { readonly verificationId: string | null };
  canceled: { readonly verificationId: string };
  expired: { readonly verificationId: string };
  failed: { readonly verificationId: string; readonly reason: FailureCode };
};

/** What `verify()` resolves with. `submitted` says that the phone is done; it does not say "verified". */
export type Outcome = {
  [Status in OutcomeStatus]: { readonly status: Status } & OutcomeDetails[Status];
}[OutcomeStatus];
