import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { FeedListener } from './change-feed.ts';
import { CHANNEL, changesOf } from './change-notification.ts';

const CONNECT_TIMEOUT_MS = 5000;
/** How long a dead connection can pass for a silent one. */
const HEARTBEAT_MS = 15_000;
const HEARTBEAT_ANSWER_MS = 5000;
const SHORTEST_BACKOFF_MS = 50;
const LONGEST_BACKOFF_MS = 10_000;

/** What the listener needs beside its listener. */
export type ListenerParts = {
  readonly url: string;
  /** Its own notifications are no news to an instance. */
  readonly instance: string;
  /** From 0 to 1: spreads the instances' reconnecting. */
  readonly random: () => number;
  readonly onLost: (error: unknown) => void;
};

/** One connection that listens. @returns when it listens; `lost` resolves when it does no longer. */
async function openListener({ url, instance }: ListenerParts, onChange: FeedListener['onChange']) {
  const client = new Client({
    connectionString: url,
    application_name: 'tokencloud listener',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: HEARTBEAT_ANSWER_MS,
    keepAlive: true,
  });
  const lost = Promise.withResolvers<unknown>();
  client.on('error', lost.resolve);
  client.on('end', () => lost.resolve(new Error('The connection has ended.')));
  client.on('notification', ({ payload }) => changesOf(instance, payload).forEach(onChange));
  const end = () => client.end().catch(lost.resolve);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    void end();
    throw error;
  }
  const heartbeat = setInterval(() => void client.query('select 1').catch(lost.resolve), HEARTBEAT_MS);
  const whenLost = lost.promise.finally(() => clearInterval(heartbeat));
  return { lost: whenLost, end };
}

/**
 * Listens to the other instances until `signal` is aborted. A lost connection is made again, with growing pauses;
 * what was said meanwhile is unknown, so the listener is told of a gap.
 * @returns resolves when the first connection listens; rejects where it cannot be made.
 */
export async function listenForChanges(
  parts: ListenerParts,
  { onChange, onGap }: FeedListener,
  signal: AbortSignal,
): Promise<{ readonly ended: Promise<void> }> {
  const first = await openListener(parts, onChange);

  async function keepListening(): Promise<void> {
    let listener = first;
    while (!signal.aborted) {
      const aborted = new Promise<null>((resolve) =>
        signal.addEventListener('abort', () => resolve(null), { once: true }),
      );
      const error = await Promise.race([listener.lost, aborted]);
      if (error === null) break;
      // Not waited for: pg waits for the server's goodbye, which a lost one may never say.
      void listener.end();
      parts.onLost(error);
      const next = await reconnect();
      if (next === undefined) return;
      listener = next;
      onGap();
    }
    await listener.end();
  }

  async function reconnect(): Promise<typeof first | undefined> {
    for (let pauseMs = SHORTEST_BACKOFF_MS; !signal.aborted; pauseMs *= 2) {
      try {
        await sleep(parts.random() * Math.min(pauseMs, LONGEST_BACKOFF_MS), null, { signal });
        return await openListener(parts, onChange);
      } catch (error) {
        // Aborted while it slept: that is the end, and nothing is lost by it.
        if (!signal.aborted) parts.onLost(error);
      }
    }
    return undefined;
  }

  return { ended: keepListening() };
}
