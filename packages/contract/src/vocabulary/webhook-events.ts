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
