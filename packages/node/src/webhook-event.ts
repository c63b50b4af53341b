import type {
  DeliveryFailure,
  Mode,
  VerificationStatus,
  WebhookEventType,
} from '@tokencloud/contract/vocabulary';

/** What a webhook says. Thin: what is behind it is read with `readVerification`. */
export type WebhookPayload = {
  readonly type: WebhookEventType;
  /** When it happened, ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly data: {
    readonly verification_id: string;
    /** Your own id for the person. */
    readonly reference: string;
    readonly status: VerificationStatus;
    readonly mode: Mode;
  };
};

/** A webhook whose signature is right. */
export type ReceivedWebhook = WebhookPayload & {
  /** The same for every delivery of one event: act once on each. */
  readonly id: string;
};

/** How one endpoint was told of an event. */
export type WebhookDelivery = {
  readonly url: string;
  readonly state: 'pending' | 'delivered' | 'given_up' | 'endpoint_disabled';
  /** Tries since it was last asked for. */
  readonly attempts: number;
  /** HTTP status of the last answer, null where there was none. */
  readonly last_status: number | null;
  readonly next_attempt_at: string | null;
  /** Every try of the last 30 days, the first one first; also those before a redelivery was asked for. */
  readonly log: readonly DeliveryAttempt[];
};

/** One try to deliver an event. */
export type DeliveryAttempt = {
  readonly at: string;
  /** HTTP status of the answer, null where there was none. */
  readonly status: number | null;
  /** Why there was no answer, null where there was one. */
  readonly failure: DeliveryFailure | null;
};

/** A row of the webhook log. */
export type WebhookEvent = {
  /** The `webhook-id` of each of its deliveries. */
  readonly id: string;
  readonly payload: WebhookPayload;
  readonly deliveries: readonly WebhookDelivery[];
};
