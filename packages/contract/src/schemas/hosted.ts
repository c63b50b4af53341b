import * as z from 'zod/mini';
import { clientTokenSchema, timestampSchema } from './fields.ts';

/** Answer to `POST /v1/hosted/exchange` and `POST /v1/hosted/:id/client_token`. */
export const hostedGrantSchema = z.object({
  client_token: clientTokenSchema,
  client_token_expires_at: timestampSchema,
});
export type HostedGrant = z.infer<typeof hostedGrantSchema>;

/** Answer to `GET /v1/embed/:id`: may the asking `Origin` show this verification's widget? */
export const embedAnswerSchema = z.object({ allowed: z.boolean() });
