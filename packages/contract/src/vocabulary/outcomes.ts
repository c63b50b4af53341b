import type { FailureCode } from './statuses.ts';

/** The ways in which `verify()` can resolve. The one list. */
export const outcomeStatuses = ['submitted', 'closed', 'canceled', 'expired', 'failed'] as const;

/** An outcome's status. */
export type OutcomeStatus = (typeof outcomeStatuses)[number];

/** What `verify()` resolves with. `submitted` says that the phone is done; it does not say "verified". */
export type Outcome =
  | { readonly status: 'submitted'; readonly verificationId: string }
  /** `verificationId` is null where the person closed before there was a client token. */
  | { readonly status: 'closed'; readonly verificationId: string | null }
  | { readonly status: 'canceled'; readonly verificationId: string }
  | { readonly status: 'expired'; readonly verificationId: string }
  | { readonly status: 'failed'; readonly verificationId: string; readonly reason: FailureCode };
