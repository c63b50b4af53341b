import * as z from 'zod/mini';
import {
  clientTokenPattern,
  consents,
  decisions,
  documentTypes,
  failureCodes,
  handoffCodePattern,
  locales,
  modes,
  pairings,
  phonePlatforms,
  phoneProblems,
  phoneSteps,
  regions,
  regionSources,
  scenarios,
  sessionStatuses,
  verificationIdPattern,
  verificationStatuses,
  webhookEventTypes,
} from '../vocabulary/index.ts';

export const documentTypeSchema = z.enum(documentTypes);
export const phonePlatformSchema = z.enum(phonePlatforms);
export const phoneStepSchema = z.enum(phoneSteps);
export const phoneProblemSchema = z.enum(phoneProblems);
export const regionSchema = z.enum(regions);
export const regionSourceSchema = z.enum(regionSources);
export const verificationStatusSchema = z.enum(verificationStatuses);
export const sessionStatusSchema = z.enum(sessionStatuses);
export const failureCodeSchema = z.enum(failureCodes);
export const decisionSchema = z.enum(decisions);
export const modeSchema = z.enum(modes);
export const localeSchema = z.enum(locales);
export const consentSchema = z.enum(consents);
export const pairingSchema = z.enum(pairings);
export const scenarioSchema = z.enum(scenarios);
export const webhookEventTypeSchema = z.enum(webhookEventTypes);

export const verificationIdSchema = z.string().check(z.regex(verificationIdPattern));
export const clientTokenSchema = z.string().check(z.regex(clientTokenPattern));
export const handoffCodeSchema = z.string().check(z.regex(handoffCodePattern));

/** A moment, ISO 8601 in UTC with milliseconds: `2026-01-31T09:30:00.000Z`. */
export const timestampSchema = z.iso.datetime({ precision: 3 });

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
