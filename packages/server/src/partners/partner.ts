import * as z from 'zod/mini';

/** What a partner has set. */
export const partnerSettingsSchema = z.object({
  /** Origins whose pages may show the widget. `http://localhost:*` and `http://127.0.0.1:*` in test mode only. */
  embedOrigins: z.array(z.string()),
  /** Where the hosted page may return to, whole. */
  returnUrls: z.array(z.string()),
  /** Whether a phone on another network has to type the pairing number. */
  pairing: z.enum(['on', 'off']),
  /** Days after which personal data is redacted. */
  retentionDays: z.int(),
});

/** A company that embeds the product. */
export type Partner = {
  readonly id: string;
  readonly name: string;
  readonly settings: z.infer<typeof partnerSettingsSchema>;
};
