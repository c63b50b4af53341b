import * as z from 'zod/mini';
import { documentTypeSchema, regionSchema } from './fields.ts';
import { queryNumberSchema } from './request-fields.ts';
import { POLL_WAIT_SECONDS } from '../vocabulary/index.ts';

/** Query of `GET /v1/session/updates`. */
export const updatesQuerySchema = z.strictObject({
  /** The version that the widget has. */
  after: queryNumberSchema(0, Number.MAX_SAFE_INTEGER),
  /** Seconds to wait for a newer one. */
  wait: queryNumberSchema(0, POLL_WAIT_SECONDS),
});

/** Body of `PUT /v1/session/region`. Coordinates are never sent. */
export const regionBodySchema = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('gps'), region: regionSchema }),
  z.strictObject({ source: z.literal('declared'), region: regionSchema }),
  z.strictObject({ source: z.literal('ip') }),
]);
export type RegionBody = z.infer<typeof regionBodySchema>;

/** Body of `POST /v1/session/handoff`. */
export const handoffBodySchema = z.strictObject({ document: documentTypeSchema });
