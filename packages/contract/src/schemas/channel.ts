import * as z from 'zod/mini';
import type { SdkMessage } from '../channel/messages.ts';
import { clientTokenSchema, countSchema, localeSchema } from './fields.ts';
import { presentations, radii, themes } from '../vocabulary/index.ts';

/**
 * Appearance, as `vocabulary/appearance.ts` describes it. A value that is none falls back to its default: a widget
 * in the wrong colour is better than none.
 */
export const appearanceSchema = z.object({
  theme: z.catch(z.optional(z.enum(themes)), undefined),
  accent: z.catch(z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))), undefined),
  radius: z.catch(z.optional(z.enum(radii)), undefined),
  isHidden: z.catch(z.optional(z.boolean()), undefined),
});

/** What the SDK says to the widget over the port (`channel/messages.ts`), by kind. */
export const sdkMessageSchemas = {
  start: z.object({
    kind: z.literal('start'),
    protocol: countSchema,
    clientToken: clientTokenSchema,
    locale: z.nullable(localeSchema),
    appearance: appearanceSchema,
    presentation: z.enum(presentations),
  }),
  shown: z.object({ kind: z.literal('shown') }),
  token: z.object({ kind: z.literal('token'), clientToken: clientTokenSchema }),
  escape: z.object({ kind: z.literal('escape') }),
} satisfies Record<SdkMessage['kind'], z.ZodMiniType<SdkMessage>>;
