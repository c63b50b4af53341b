import * as z from 'zod/mini';
import { documentTypeSchema, failureCodeSchema, phonePlatformSchema } from './fields.ts';
import { sdkErrorCodes } from '../vocabulary/index.ts';

const outcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('submitted'), verificationId: z.string() }),
  // Without its verification it is the SDK's alone, from before there was a token.
  z.object({ status: z.literal('closed'), verificationId: z.string() }),
  z.object({ status: z.literal('canceled'), verificationId: z.string() }),
  z.object({ status: z.literal('expired'), verificationId: z.string() }),
  z.object({ status: z.literal('failed'), verificationId: z.string(), reason: failureCodeSchema }),
]);

const widgetEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened') }),
  z.object({ type: z.literal('document_chosen'), document: documentTypeSchema }),
  z.object({ type: z.literal('code_shown'), document: documentTypeSchema }),
  z.object({ type: z.literal('phone_connected'), platform: phonePlatformSchema }),
  z.object({ type: z.literal('submitted') }),
]);

/** What the widget says to the SDK over the port (`channel/messages.ts`). */
export const widgetMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token_needed') }),
  z.object({ kind: z.literal('event'), event: widgetEventSchema }),
  z.object({ kind: z.literal('resize'), height: z.number().check(z.gte(0), z.lte(100_000)) }),
  z.object({ kind: z.literal('close'), outcome: outcomeSchema }),
  z.object({ kind: z.literal('failed'), code: z.enum(sdkErrorCodes) }),
]);
