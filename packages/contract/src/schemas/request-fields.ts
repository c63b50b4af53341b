import * as z from 'zod/mini';
import { eventIdPattern, handoffCodePattern, verificationIdPattern } from '../vocabulary/index.ts';

// Apart from the fields that the widget reads: a schema with a check stays in a bundle, used or not, for as long as
// something else of its file is used.

export const verificationIdSchema = z.string().check(z.regex(verificationIdPattern));

export const eventIdSchema = z.string().check(z.regex(eventIdPattern));

export const handoffCodeSchema = z.string().check(z.regex(handoffCodePattern));

/** A calendar date, `2026-01-31`. */
export const dateSchema = z.iso.date();

/** Text of 1 to `longest` UTF-16 code units without control characters. */
export const textSchema = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}]*$/u));

/** An absolute http or https URL of at most 2,048 characters. */
export const urlSchema = z.url({ protocol: /^https?$/ }).check(z.maxLength(2048));

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A whole number from `least` to `most`. */
export const wholeNumberSchema = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

/** A whole number in a query string. */
export const queryNumberSchema = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number)),
    wholeNumberSchema(least, most),
  );
