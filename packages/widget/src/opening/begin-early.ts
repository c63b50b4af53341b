import type { Connection } from '../channel/connection.ts';

/** What has begun before the widget's script is here. */
export type Early = {
  readonly connection: Promise<Connection>;
  /** The answer to the first question for the session, asked as soon as there was a token. */
  readonly session: Promise<Response>;
};

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/**
 * Keeps what comes over the port until somebody else listens, and asks for the session with the token of the first
 * message. Nobody else gets the port before that: a script from the cache would be there first, and take it away.
 */
export function beginEarly(connecting: Promise<Pick<Connection, 'port' | 'origin'>>, fetch: Fetch): Early {
  const received: unknown[] = [];
  const connection = connecting.then(async (line) => {
    await firstMessage(line.port, received);
    return { ...line, received };
  });
  const session = connection.then(() => {
    const token = tokenOf(received[0]);
    if (typeof token !== 'string') throw new Error('The host has not begun with a token.');
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
function firstMessage(port: MessagePort, received: unknown[]): Promise<void> {
  return new Promise((resolve) => {
    // Setting it is what lets another take the port over, and begins the reading.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      received.push(data);
      resolve();
    };
  });
}

function tokenOf(data: unknown): unknown {
  // Whatever it is, it has members, or none.
  return (data as { readonly clientToken?: unknown } | null)?.clientToken;
}
