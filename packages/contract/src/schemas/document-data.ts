import * as z from 'zod/mini';
import type { DocumentType } from '../vocabulary/index.ts';
import { dateSchema, sha256Schema, textSchema } from './request-fields.ts';

/** As ICAO 9303 has it: female, male, unspecified. */
const sexSchema = z.enum(['F', 'M', 'X']);

/** A country or organisation as ICAO 9303 part 3 writes it in a machine-readable zone: 1 to 3 letters. */
const issuingStateSchema = z.string().check(z.regex(/^[A-Z]{1,3}$/));

/** What the chip of a Chinese resident ID card says (GA 450: nine fields and the portrait). */
export const cnIdCardDataSchema = z.strictObject({
  type: z.literal('cn_id_card'),
  name: textSchema(60),
  /** GB 11643: 17 digits and a check character. */
  number: z.string().check(z.regex(/^\d{17}[\dX]$/)),
  sex: sexSchema,
  ethnicity: textSchema(30),
  birth_date: dateSchema,
  address: textSchema(200),
  issuing_authority: textSchema(100),
  valid_from: dateSchema,
  /** Cards of older people have no end. */
  valid_until: z.union([dateSchema, z.literal('long_term')]),
  /** SHA-256 of the portrait as read. The picture itself never leaves the phone. */
  portrait_sha256: sha256Schema,
});

/** What data groups 1 and 2 of a biometric passport say (ICAO 9303 part 10). */
export const passportDataSchema = z.strictObject({
  type: z.literal('passport'),
  surname: textSchema(60),
  given_names: textSchema(60),
  number: z.string().check(z.regex(/^[A-Z0-9]{1,9}$/)),
  nationality: issuingStateSchema,
  sex: sexSchema,
  birth_date: dateSchema,
  issuing_state: issuingStateSchema,
  valid_until: dateSchema,
  /** SHA-256 of the portrait as read. The picture itself never leaves the phone. */
  portrait_sha256: sha256Schema,
});

/** One schema per document; a new document does not compile until it has one. */
export const documentDataSchemas = {
  cn_id_card: cnIdCardDataSchema,
  passport: passportDataSchema,
} as const satisfies Record<DocumentType, z.ZodMiniType>;

/** What was read from a document's chip. Personal data. */
export const documentDataSchema = z.discriminatedUnion('type', [cnIdCardDataSchema, passportDataSchema]);

/** What was read from a document's chip. Personal data. */
export type DocumentData = z.infer<typeof documentDataSchema>;
