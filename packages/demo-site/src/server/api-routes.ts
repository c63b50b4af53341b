import { TokenCloudApiError, type MintBody, type TokenCloudClient } from '@tokencloud/node';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { viewOf } from './account.ts';
import type { Bank } from './bank.ts';
import { currentAccount, openAccountFor } from './current-account.ts';
import { readPhoneLink } from './phone-link.ts';
import { resumeOrMint, type MintWishes } from './resume-or-mint.ts';
import type { Settings } from './settings.ts';
import type { Updates } from './updates.ts';

/** What the routes work with. */
export type ApiParts = {
  readonly settings: Pick<Settings, 'tokencloudOrigin' | 'clock'>;
  readonly bank: Bank;
  readonly tokencloud: TokenCloudClient;
  readonly updates: Updates;
};

/** Milliseconds between signs of life on a quiet stream. */
const HEARTBEAT_MS = 15_000;

const textOr = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

async function wishesOf(request: { json: () => Promise<unknown> }): Promise<MintWishes> {
  // An empty body wishes for nothing.
  const body = Object(await request.json().catch(() => undefined)) as Record<string, unknown>;
  // Only our own pages ask, with words of the right lists; the verification server refuses any other.
  return {
    locale: textOr(body['locale']) as MintBody['locale'],
    scenario: textOr(body['scenario']) as MintBody['scenario'],
  };
}

/** What this bank's own pages ask their server. */
export function createApiRoutes({ settings, bank, tokencloud, updates }: ApiParts): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });
  routes.onError((error, context) => {
    if (!(error instanceof TokenCloudApiError)) throw error;
    return context.json({ error: error.code, detail: error.message }, 502);
  });

  routes.get('/account', (context) =>
    context.json({ account: viewOf(currentAccount(context, bank)), origin: settings.tokencloudOrigin }),
  );

  routes.post('/verification', async (context) => {
    const account = currentAccount(context, bank);
    if (account.status !== 'unverified') return context.json({ error: 'nothing_to_verify' }, 409);
    const wishes = { ...(await wishesOf(context.req)), clock: settings.clock };
    const grant = await resumeOrMint(tokencloud, account, wishes);
    // Another request for the same account may have been quicker.
    const { verificationId, mints } = bank.find(account.id) ?? account;
    if (verificationId !== grant.verificationId)
      bank.change(account.id, {
        verificationId: grant.verificationId,
        mints: grant.isNew ? mints + 1 : mints,
      });
    return context.json({ client_token: grant.clientToken, origin: settings.tokencloudOrigin });
  });

  routes.post('/phone-link', async (context) => {
    const { verificationId } = currentAccount(context, bank);
    const link = verificationId === null ? undefined : await readPhoneLink(tokencloud, verificationId);
    return link === undefined ? context.json({ error: 'no_code' }, 409) : context.json(link);
  });

  routes.get('/scenarios', async (context) => {
    const { data } = await tokencloud.listScenarios();
    return context.json({ data });
  });

  routes.post('/reset', (context) => context.json(viewOf(openAccountFor(context, bank))));

  routes.get('/updates', (context) => {
    const account = currentAccount(context, bank);
    return streamSSE(context, async (stream) => {
      const send = (update: unknown) => stream.writeSSE({ data: JSON.stringify(update) });
      const unsubscribe = updates.subscribe(account.id, (update) => void send(update));
      stream.onAbort(unsubscribe);
      // What happened while nobody was listening.
      await send({ kind: 'account', account: viewOf(bank.find(account.id) ?? account) });
      while (!stream.aborted) {
        await stream.sleep(HEARTBEAT_MS);
        await stream.write(': still here\n\n');
      }
    });
  });
  return routes;
}
