import type { Connection } from '../channel/connection.ts';

/** What has begun before the widget's script is here. */
export type Early = {
  readonly connection: Promise<Connection>;
  /** The answer to the first question for the session, asked as soon as there was a token. */
  readonly session: Promise<Response>;
};

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** Keeps what comes over the port until somebody else listens, and asks for the session with the first token. */
export function beginEarly(connecting: Promise<Pick<Connection, 'port' | 'origin'>>, fetch: Fetch): Early {
  const received: unknown[] = [];
  const connection = connecting.then((line) => ({ ...line, received }));
  const session = connecting.then(async ({ port }) => {
    const token = await firstToken(port, received);
    return fetch('/v1/session', {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'same-origin',
    });
  });
  // Whoever takes them hears of a failure; until then it is nobody's.
  connection.catch(() => undefined);
  session.catch(() => undefined);
  return { connection, session };
}

/** One handler, which whoever comes later replaces by its own. */
function firstToken(port: MessagePort, received: unknown[]): Promise<string> {
  return new Promise((resolve) => {
    // Setting it is what lets another take the port over, and begins the reading.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      received.push(data);
      const token = tokenOf(data);
      if (typeof token === 'string') resolve(token);
    };
  });
}

function tokenOf(data: unknown): unknown {
  // Whatever it is, it has members, or none.
  return (data as { readonly clientToken?: unknown } | null)?.clientToken;
}
