import * as z from 'zod/mini';
import {
  countSchema,
  documentTypeSchema,
  failureCodeSchema,
  localeSchema,
  madeUrlSchema,
  modeSchema,
  phonePlatformSchema,
  phoneProblemSchema,
  phoneStepSchema,
  regionSchema,
  regionSourceSchema,
  sessionStatusSchema,
  timestampSchema,
} from './fields.ts';

/** A phone that cannot read a document, so that the person is told before they begin. */
export const unsupportedDeviceSchema = z.object({
  document: documentTypeSchema,
  platform: phonePlatformSchema,
  /** Found anywhere in the browser's model name, whatever the case; null: every model. */
  model_contains: z.nullable(z.string()),
  /** Only systems below this major version; null: every version. */
  below_os_version: z.nullable(countSchema),
});
export type UnsupportedDevice = z.infer<typeof unsupportedDeviceSchema>;

/** A code that a phone can claim, or has claimed. */
export const handoffSchema = z.object({
  request_id: z.string(),
  /** What the QR code holds, per phone platform. Carries the code: not for logs. */
  urls: z.object({ android: madeUrlSchema, ios: madeUrlSchema } satisfies Record<
    z.infer<typeof phonePlatformSchema>,
    z.ZodMiniType
  >),
  /** Opens the WeChat mini program by a tap on an Android phone; null where it is not configured. */
  open_app_url: z.nullable(z.string()),
  state: z.enum(['waiting', 'claimed']),
  /** Counts the codes of this verification from 1. */
  generation: countSchema,
  /** `waiting`: the end of the code. `claimed`: when a plain new code is allowed again. */
  expires_at: timestampSchema,
});
export type Handoff = z.infer<typeof handoffSchema>;

/** What the page may know of the phone at work, or of the last one. */
export const sessionPhoneSchema = z.object({
  platform: phonePlatformSchema,
  step: phoneStepSchema,
  problem: z.nullable(z.object({ code: phoneProblemSchema, final: z.boolean() })),
  /** Two digits to type on the phone; null where none are asked for (any more). */
  pairing_number: z.nullable(z.string().check(z.regex(/^\d{2}$/))),
  last_seen_at: timestampSchema,
});
export type SessionPhone = z.infer<typeof sessionPhoneSchema>;

/** The session view: all that a browser may know of a verification. No decision, no personal data. */
export const sessionViewSchema = z.object({
  /** Grows with every change. */
  version: countSchema,
  server_time: timestampSchema,
  mode: modeSchema,
  status: sessionStatusSchema,
  partner: z.object({ name: z.string() }),
  /** Origins whose pages may show the widget. Test mode may hold `http://localhost:*`. */
  embed_origins: z.array(z.string()),
  account_hint: z.nullable(z.string()),
  locale: z.nullable(localeSchema),
  region: z.object({ value: regionSchema, source: z.nullable(regionSourceSchema) }),
  region_sources: z.array(regionSourceSchema),
  /** On offer now, given the region. */
  documents: z.array(documentTypeSchema),
  /** Asked for by the partner, whatever the region. */
  requested_documents: z.array(documentTypeSchema),
  /** Chosen by the person. */
  document: z.nullable(documentTypeSchema),
  unsupported_devices: z.array(unsupportedDeviceSchema),
  /** Days after which personal data is redacted. */
  retention_days: countSchema,
  /** When the verification expires if nothing is submitted. */
  expires_at: timestampSchema,
  handoff: z.nullable(handoffSchema),
  phone: z.nullable(sessionPhoneSchema),
  failure: z.nullable(z.object({ code: failureCodeSchema })),
  review: z.nullable(z.object({ due_at: timestampSchema })),
  /** Hosted page only: where the person goes in the end. */
  return_url: z.nullable(z.string()),
});
export type SessionView = z.infer<typeof sessionViewSchema>;
