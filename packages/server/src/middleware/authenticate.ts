import { timingSafeEqual } from 'node:crypto';
import type { Route, RouteAuth } from '@tokencloud/contract/routes';
import { clientTokenPattern, phoneTokenPattern, secretKeyPattern } from '@tokencloud/contract/vocabulary';
import { hashSecret } from '../credentials/secrets.ts';
import type { TokenHolder } from '../credentials/token-store.ts';
import type { Caller } from '../routes/route-handler.ts';
import type { Services } from '../services.ts';
import { ExpiredTokenError } from './expired-token-error.ts';
import { hostedCookies } from './hosted-cookies.ts';
import { isOpenAt } from '../verifications/verification.ts';
import { verificationOfRow } from '../verifications/verification-store.ts';
import { ProblemError } from './problem-error.ts';

/** What is asked for; `id` is that of the path. */
type Asked = { readonly id: string; readonly method: Route['method'] };

function bearerOf(headers: Headers): string {
  // RFC 6750, section 2.1; the scheme's name is case-insensitive (RFC 9110, section 11.1).
  const match = /^Bearer +([\w\-.~+/]+=*)$/i.exec(headers.get('authorization') ?? '');
  if (match?.[1] === undefined) throw new ProblemError('unauthorized');
  return match[1];
}

/** Browsers say where a request comes from, and no page can stop them from it (Fetch, "forbidden header name"). */
function isFromBrowser(headers: Headers): boolean {
  return headers.has('origin') || headers.has('sec-fetch-site');
}

async function keyHolder(headers: Headers, services: Services): Promise<Caller['secret_key']> {
  const key = bearerOf(headers);
  if (!secretKeyPattern.test(key)) throw new ProblemError('unauthorized');
  if (isFromBrowser(headers)) throw new ProblemError('secret_key_in_browser');
  const holder = await services.partners.findByKey(key);
  const isUsable = holder !== undefined && (holder.mode === 'test' || services.configuration.MODE === 'live');
  if (!isUsable) throw new ProblemError('unauthorized');
  return holder;
}

async function reviewDesk(headers: Headers, services: Services): Promise<Caller['review_desk']> {
  const key = bearerOf(headers);
  const deskKey = services.configuration.REVIEW_DESK_KEY;
  const isDesk =
    deskKey !== undefined && timingSafeEqual(Buffer.from(hashSecret(key)), Buffer.from(hashSecret(deskKey)));
  if (isDesk) return { holder: null };
  const holder = await keyHolder(headers, services);
  if (holder.mode !== 'test') throw new ProblemError('test_mode_only');
  return { holder };
}

async function hostedPage(
  headers: Headers,
  services: Services,
  { id }: Asked,
): Promise<Caller['hosted_cookie']> {
  const secret = hostedCookies(headers).get(id);
  const holder = secret === undefined ? undefined : await services.tokens.findHostedCookie(secret);
  if (holder === undefined || holder.expiresAt <= services.clock() || holder.verificationId !== id) {
    throw new ProblemError('hosted_link_invalid');
  }
  return holder;
}

/**
 * Whether an expired client token is still good for what is asked: for reading a verification that is no longer open.
 * The page of somebody who was away for an hour learns how it ended, and no token is made for what has ended.
 */
async function stillReads(
  { verificationId }: TokenHolder,
  { method }: Asked,
  { verifications, clock }: Services,
): Promise<boolean> {
  if (method !== 'GET') return false;
  const verification = await verifications.read(verificationId);
  return verification !== undefined && !isOpenAt(verification, clock());
}

/** Finds out who calls, for each kind of route. Every failing is the same 401, whatever was wrong. */
export const authenticate: {
  readonly [Auth in RouteAuth]: (headers: Headers, services: Services, asked: Asked) => Promise<Caller[Auth]>;
} = {
  secret_key: keyHolder,
  review_desk: reviewDesk,
  hosted_cookie: hostedPage,
  none: async () => null,

  async client_token(headers, services, asked) {
    const token = bearerOf(headers);
    if (!clientTokenPattern.test(token)) throw new ProblemError('unauthorized');
    const holder = await services.tokens.findClientToken(token);
    if (holder === undefined) throw new ProblemError('unauthorized');
    const isExpired = holder.expiresAt <= services.clock();
    if (isExpired && !(await stillReads(holder, asked, services))) {
      throw new ExpiredTokenError(holder.tokenHash);
    }
    return holder;
  },

  async phone_token(headers, services) {
    const token = bearerOf(headers);
    if (!phoneTokenPattern.test(token)) throw new ProblemError('unauthorized');
    const holder = await services.tokens.findPhoneToken(token);
    if (holder === undefined) throw new ProblemError('unauthorized');
    return {
      verification: verificationOfRow(holder),
      attempt: { attemptId: holder.attempt_id, generation: holder.generation },
    };
  },
};
