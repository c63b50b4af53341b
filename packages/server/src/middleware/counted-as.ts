import type { RouteAuth } from '@tokencloud/contract/routes';
import type { Caller } from '../routes/route-handler.ts';
import type { CallerPlace } from './caller-place.ts';
import type { Counted } from './rate-limits.ts';

/** As whom a caller is counted: by its credential where it has shown one, else by where it comes from. */
export const countedAs: {
  readonly [Auth in RouteAuth]: (
    caller: Caller[Auth],
    place: CallerPlace,
  ) => readonly [counted: Counted, who: string | null];
} = {
  secret_key: ({ partner, mode }) => ['key', `${partner.id} ${mode}`],
  review_desk: ({ holder }) => [
    'key',
    holder === null ? 'review desk' : `${holder.partner.id} ${holder.mode}`,
  ],
  client_token: ({ tokenHash }) => ['token', tokenHash],
  phone_token: ({ attempt }) => ['token', attempt.attemptId],
  hosted_cookie: ({ verificationId }) => ['token', verificationId],
  none: (_caller, { network }) => ['address', network],
};
