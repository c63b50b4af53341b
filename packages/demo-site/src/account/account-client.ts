import type { AccountView } from '../server/account.ts';
import type { Update } from '../server/updates.ts';

/** What this bank's pages ask its server. */
export type AccountClient = {
  /** The account, and where the widget comes from. */
  readonly readAccount: () => Promise<{ readonly account: AccountView; readonly origin: string }>;
  /** A client token of the open verification, else of a new one. */
  readonly getClientToken: (wishes: {
    readonly locale: string;
    readonly scenario: string | null;
  }) => Promise<string>;
};

/** Where the news of this browser's account comes from. */
export const UPDATES_URL = '/api/updates';

/** Reads one update from the stream. It is from our own server, so it is of our own form. */
export function readUpdate(event: MessageEvent<string>): Update {
  return JSON.parse(event.data) as Update;
}

/** Asks this bank's own server. */
export function createAccountClient(fetch: typeof globalThis.fetch): AccountClient {
  const ask = async (path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const request: RequestInit =
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(path, request);
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    readAccount: async () => {
      const { account, origin } = await ask('/api/account');
      // Our own server's answer, of our own form.
      return { account: account as AccountView, origin: String(origin) };
    },
    getClientToken: async (wishes) => String((await ask('/api/verification', wishes))['client_token']),
  };
}
