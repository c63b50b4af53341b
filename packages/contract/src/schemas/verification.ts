import * as z from 'zod/mini';
import { documentDataSchema } from './document-data.ts';
import {
  clientTokenSchema,
  decisionSchema,
  documentTypeSchema,
  failureCodeSchema,
  localeSchema,
  modeSchema,
  regionSchema,
  regionSourceSchema,
  scenarioSchema,
  timestampSchema,
  verificationStatusSchema,
} from './fields.ts';
import {
  textSchema,
  queryNumberSchema,
  urlSchema,
  verificationIdSchema,
  wholeNumberSchema,
} from './request-fields.ts';

const referenceSchema = textSchema(200);
const metadataSchema = z
  .record(textSchema(40), z.string().check(z.maxLength(500)))
  .check(z.refine((metadata) => Object.keys(metadata).length <= 20, 'at most 20 entries'));

const distinct = z.refine<readonly string[]>((list) => new Set(list).size === list.length, 'names one twice');

/** Test mode's clock: shorter times, in seconds, so that a test need not wait. */
export const testClockSchema = z.strictObject({
  code_seconds: z.optional(wholeNumberSchema(1, 600)),
  claim_seconds: z.optional(wholeNumberSchema(1, 600)),
  review_seconds: z.optional(wholeNumberSchema(0, 900)),
  /** Until the verification expires where nothing is submitted. */
  verification_seconds: z.optional(wholeNumberSchema(1, 86_400)),
});

/** Body of `POST /v1/verifications`. */
export const mintBodySchema = z.strictObject({
  /** The partner's own id for the person. */
  reference: referenceSchema,
  /** The documents to offer, in order. Default: all. */
  documents: z.optional(z.array(documentTypeSchema).check(z.minLength(1), distinct)),
  /** The ways in which a region may become known. Default: all. */
  region_sources: z.optional(z.array(regionSourceSchema).check(distinct)),
  /** Shown on the phone, so that the person sees whose account it is, for example `Account ending 4821`. */
  account_hint: z.optional(textSchema(80)),
  /** The widget's language. Default: the browser's. */
  locale: z.optional(localeSchema),
  /** Where the hosted page returns to; must equal a registered one. */
  return_url: z.optional(urlSchema),
  /** The partner's own notes, returned as they are. Not for personal data. */
  metadata: z.optional(metadataSchema),
  /** Test mode only: what to pretend. Default `verified`. */
  scenario: z.optional(scenarioSchema),
  /** Test mode only. */
  clock: z.optional(testClockSchema),
});
export type MintBody = z.infer<typeof mintBodySchema>;

/** A verification as its partner's server sees it. */
export const verificationSchema = z.object({
  id: verificationIdSchema,
  mode: modeSchema,
  status: verificationStatusSchema,
  reference: z.string(),
  documents: z.array(documentTypeSchema),
  region_sources: z.array(regionSourceSchema),
  region: z.object({ value: regionSchema, source: z.nullable(regionSourceSchema) }),
  document: z.nullable(documentTypeSchema),
  account_hint: z.nullable(z.string()),
  locale: z.nullable(localeSchema),
  return_url: z.nullable(z.string()),
  metadata: z.record(z.string(), z.string()),
  scenario: z.nullable(scenarioSchema),
  /** Attempts begun so far. */
  attempts: z.int(),
  failure: z.nullable(z.object({ code: failureCodeSchema })),
  /** The review desk's words where it rejected. */
  rejection_reason: z.nullable(z.string()),
  created_at: timestampSchema,
  expires_at: timestampSchema,
  submitted_at: z.nullable(timestampSchema),
  decided_at: z.nullable(timestampSchema),
  redacted_at: z.nullable(timestampSchema),
  /** The claims; only when `verified` and not redacted, only when read by id. */
  result: z.nullable(documentDataSchema),
});
export type Verification = z.infer<typeof verificationSchema>;

/** A client token, as it is handed to the partner's page. */
export const clientTokenGrantSchema = z.object({
  client_token: clientTokenSchema,
  client_token_expires_at: timestampSchema,
  /** The hosted page with its link code in the fragment; works for 30 minutes, once. */
  hosted_url: z.url(),
});
export type ClientTokenGrant = z.infer<typeof clientTokenGrantSchema>;

/** Answer to `POST /v1/verifications`. */
export const mintedVerificationSchema = z.extend(verificationSchema, clientTokenGrantSchema.shape);
export type MintedVerification = z.infer<typeof mintedVerificationSchema>;

/** Query of `GET /v1/verifications`. */
export const verificationQuerySchema = z.strictObject({
  reference: z.optional(referenceSchema),
  status: z.optional(verificationStatusSchema),
  cursor: z.optional(textSchema(200)),
  /** Rows a page, 1 to 100. Default 20. */
  limit: z.optional(queryNumberSchema(1, 100)),
});

/** Answer to `GET /v1/verifications`: the newest first. */
export const verificationListSchema = z.object({
  data: z.array(verificationSchema),
  next_cursor: z.nullable(z.string()),
});
export type VerificationList = z.infer<typeof verificationListSchema>;

/** Body of `POST /v1/verifications/:id/decision`. */
export const decisionBodySchema = z.strictObject({
  decision: decisionSchema,
  reason: z.optional(textSchema(500)),
});
