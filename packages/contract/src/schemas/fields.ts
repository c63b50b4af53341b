import * as z from 'zod/mini';
import {
  clientTokenPattern,
  consents,
  decisions,
  documentTypes,
  failureCodes,
  interruptions,
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
export const interruptionSchema = z.enum(interruptions);
export const scenarioSchema = z.enum(scenarios);
export const webhookEventTypeSchema = z.enum(webhookEventTypes);

export const clientTokenSchema = z.string().check(z.regex(clientTokenPattern));

/** A moment, ISO 8601 in UTC with milliseconds: `2026-01-31T09:30:00.000Z`. */
export const timestampSchema = z
  .string()
  .check(z.regex(/^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/));

/**
 * An http or https URL that the server itself has made. Only its scheme is checked: what the widget opens may never
 * be another one's, and the whole check of URLs is large in a browser.
 */
export const madeUrlSchema = z.string().check(z.regex(/^https?:\/\//));

/** A whole number. Less strict than `z.int`, which is large in a browser: for what the server itself has counted. */
export const countSchema = z.number().check(z.multipleOf(1));
