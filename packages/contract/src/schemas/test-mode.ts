import * as z from 'zod/mini';
import { handoffSchema } from './session.ts';
import {
  interruptionSchema,
  phonePlatformSchema,
  phoneProblemSchema,
  phoneStepSchema,
  scenarioSchema,
} from './fields.ts';

/** Answer to `GET /v1/test/scenarios`. */
export const scenarioListSchema = z.object({
  data: z.array(z.object({ name: scenarioSchema, description: z.string() })),
});

/** Body of `POST /v1/test/verifications/:id/phone`: drives a simulated phone, an act at a time or all at once. */
export const testPhoneBodySchema = z.discriminatedUnion('do', [
  /** Claims the present code. */
  z.strictObject({ do: z.literal('claim'), platform: z.optional(phonePlatformSchema) }),
  /** Types the pairing number: the right one, or a wrong one. */
  z.strictObject({ do: z.literal('pair'), right: z.boolean() }),
  z.strictObject({ do: z.literal('step'), step: phoneStepSchema }),
  z.strictObject({ do: z.literal('problem'), code: phoneProblemSchema, final: z.boolean() }),
  z.strictObject({ do: z.literal('release') }),
  z.strictObject({ do: z.literal('submit') }),
  /** Lets something come between from elsewhere: the page, the person, the clock. */
  z.strictObject({ do: z.literal('interrupt'), interruption: interruptionSchema }),
  /** Plays the verification's scenario from claim to end. */
  z.strictObject({ do: z.literal('play'), platform: z.optional(phonePlatformSchema) }),
]);
export type TestPhoneBody = z.infer<typeof testPhoneBodySchema>;

/** Body of `POST /v1/test/phone/interruption`: a simulated phone asks for something to come between. */
export const interruptionBodySchema = z.strictObject({ interruption: interruptionSchema });

/** Answer to `GET /v1/test/verifications/:id/handoff`: what a simulated phone would scan or be told. */
export const testHandoffSchema = z.object({
  /** Null where no code exists. */
  handoff: z.nullable(handoffSchema),
  /** Null where the phone is not asked for one. */
  pairing_number: z.nullable(z.string()),
});
export type TestHandoff = z.infer<typeof testHandoffSchema>;
