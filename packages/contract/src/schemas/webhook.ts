import * as z from 'zod/mini';
import { modeSchema, timestampSchema, verificationStatusSchema, webhookEventTypeSchema } from './fields.ts';
import { textSchema, verificationIdSchema } from './request-fields.ts';

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

/** A row of the webhook log. */
export const webhookEventSchema = z.object({
  /** The `webhook-id` header of every delivery of it. */
  id: z.string(),
  payload: webhookPayloadSchema,
  deliveries: z.array(
    z.object({
      url: z.string(),
      state: z.enum(['pending', 'delivered', 'given_up', 'endpoint_disabled']),
      attempts: z.int(),
      /** HTTP status of the last answer, null where there was none. */
      last_status: z.nullable(z.int()),
      next_attempt_at: z.nullable(timestampSchema),
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
