import * as z from 'zod/mini';
import { documentDataSchema } from './document-data.ts';
import {
  consentSchema,
  documentTypeSchema,
  localeSchema,
  modeSchema,
  pairingSchema,
  phonePlatformSchema,
  phoneProblemSchema,
  phoneStepSchema,
  scenarioSchema,
} from './fields.ts';
import { handoffCodeSchema, textSchema } from './request-fields.ts';

const claimant = {
  /** Random, made once by the phone and kept: the same key claims again after a lost answer or a restart. */
  claim_key: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  platform: phonePlatformSchema,
  app_version: textSchema(40),
  model: z.optional(textSchema(80)),
};

/** Body of `POST /v1/phone/claims`: by the QR code's code, or by the Request ID as a person typed it. */
export const claimBodySchema = z.union([
  z.strictObject({ code: handoffCodeSchema, ...claimant }),
  z.strictObject({ request_id: textSchema(60), ...claimant }),
]);
export type ClaimBody = z.infer<typeof claimBodySchema>;

/** Answer to `POST /v1/phone/claims`. */
export const claimSchema = z.object({
  phone_token: z.string(),
  /** What the evidence has to be made over. */
  nonce: z.string(),
  mode: modeSchema,
  partner: z.object({ name: z.string() }),
  account_hint: z.nullable(z.string()),
  locale: z.nullable(localeSchema),
  document: documentTypeSchema,
  /** The consents to take, one box each. */
  consents: z.array(consentSchema),
  pairing: pairingSchema,
  /** Test mode only: what the simulated phone is to pretend. */
  scenario: z.nullable(scenarioSchema),
});
export type Claim = z.infer<typeof claimSchema>;

/** Body of `POST /v1/phone/pairing`. */
export const pairingBodySchema = z.strictObject({ number: z.string().check(z.regex(/^\d{2}$/)) });

/** Body of `PUT /v1/phone/step`. */
export const stepBodySchema = z.strictObject({ step: phoneStepSchema });

/** Body of `POST /v1/phone/problem`. */
export const phoneProblemBodySchema = z.strictObject({ code: phoneProblemSchema, final: z.boolean() });

/** Body of `POST /v1/phone/submission`. The same body again answers the same. */
export const submissionBodySchema = z.strictObject({
  consents: z.array(consentSchema).check(z.maxLength(10)),
  document_data: documentDataSchema,
  liveness: z.strictObject({
    passed: z.boolean(),
    /** The liveness vendor's name for the check. */
    session: textSchema(200),
  }),
  /** Opaque to us; made over the nonce; judged by the evidence verifier. */
  evidence: textSchema(32_768),
});
export type SubmissionBody = z.infer<typeof submissionBodySchema>;

/** Answer to `POST /v1/phone/submission`. */
export const submissionReceiptSchema = z.object({
  status: z.literal('submitted'),
  /** Seconds within which it is reviewed, to be told to the person. */
  review_seconds: z.int(),
});
export type SubmissionReceipt = z.infer<typeof submissionReceiptSchema>;
