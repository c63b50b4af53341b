import type { VerificationStatus } from './statuses.ts';

/** The events that a partner's server is told of. Wire value; the one list. */
export const webhookEventTypes = [
  'verification.submitted',
  'verification.verified',
  'verification.rejected',
  'verification.failed',
  'verification.canceled',
  'verification.expired',
] as const;

/** A webhook event's type. */
export type WebhookEventType = (typeof webhookEventTypes)[number];

/** The status that a verification has at the moment of each event; the payload's `data.status`. */
export const statusAtEvent: Record<WebhookEventType, VerificationStatus> = {
  'verification.submitted': 'in_review',
  'verification.verified': 'verified',
  'verification.rejected': 'rejected',
  'verification.failed': 'failed',
  'verification.canceled': 'canceled',
  'verification.expired': 'expired',
};
