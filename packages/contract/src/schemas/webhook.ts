import * as z from 'zod/mini';
import { deliveryFailures } from '../vocabulary/index.ts';
import { modeSchema, timestampSchema, verificationStatusSchema, webhookEventTypeSchema } from './fields.ts';
import { eventIdSchema, textSchema, verificationIdSchema } from './request-fields.ts';

/**
 * Body of a webhook, signed by the Standard Webhooks specification (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature: v1,…`). Thin: what is behind it is read with the secret key.
 */
export const webhookPayloadSchema = z.object({
  type: webhookEventTypeSchema,
  timestamp: timestampSchema,
  data: z.object({
    verification_id: verificationIdSchema,
    reference: z.string(),
    status: verificationStatusSchema,
    mode: modeSchema,
  }),
});
export type WebhookPayload = z.infer<typeof webhookPayloadSchema>;

/** One try to deliver an event. */
const deliveryAttemptSchema = z.object({
  at: timestampSchema,
  /** HTTP status of the answer, null where there was none. */
  status: z.nullable(z.int()),
  /** Why there was no answer, null where there was one. */
  failure: z.nullable(z.enum(deliveryFailures)),
});

/** A row of the webhook log. */
export const webhookEventSchema = z.object({
  /** The `webhook-id` header of every delivery of it. */
  id: eventIdSchema,
  payload: webhookPayloadSchema,
  deliveries: z.array(
    z.object({
      url: z.string(),
      state: z.enum(['pending', 'delivered', 'given_up', 'endpoint_disabled']),
      /** Tries since it was last asked for. */
      attempts: z.int(),
      /** HTTP status of the last answer, null where there was none. */
      last_status: z.nullable(z.int()),
      next_attempt_at: z.nullable(timestampSchema),
      /** Every try of the last 30 days, the first one first; also those before a redelivery was asked for. */
      log: z.array(deliveryAttemptSchema),
    }),
  ),
});
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** Query of `GET /v1/events`. */
export const eventQuerySchema = z.strictObject({ cursor: z.optional(textSchema(200)) });

/** Answer to `GET /v1/events`: the newest first, 30 days back. */
export const webhookEventListSchema = z.object({
  data: z.array(webhookEventSchema),
  next_cursor: z.nullable(z.string()),
});
export type WebhookEventList = z.infer<typeof webhookEventListSchema>;
