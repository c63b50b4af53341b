import { isDefinite, RequestFailure } from '../session/request-failure.ts';
import { sleep } from '../time/clock.ts';
import { linkedAbort } from '../time/linked-abort.ts';
import { backoff } from './backoff.ts';
import type { World } from './world.ts';

/** What persisting needs of the world. */
export type PersistenceWorld = Pick<World, 'clock' | 'wake' | 'connection' | 'random'>;

/**
 * Milliseconds within which a request is too young to have died unseen. Coming back fires several events at once;
 * without this each of them would ask again.
 */
const YOUNG = 300;

/** Milliseconds that a server in trouble is left alone at most, whatever it asks for: only a limit has its own end. */
const LONGEST_REST = 60_000;

/**
 * Asks until there is an answer. A failed request is no error: it is asked again after a pause, and at once when
 * the person or the network comes back, whatever was pending. Only a definite refusal rejects, or the signal.
 * @param ask gets the number of tries before this one.
 */
export async function persist<Answer>(
  world: PersistenceWorld,
  signal: AbortSignal,
  ask: (signal: AbortSignal, tries: number) => Promise<Answer>,
): Promise<Answer> {
  let outageSince: number | null = null;
  for (let tries = 0; ; tries += 1) {
    const { answer, failure, hasWoken } = await askOnce(world, signal, (each) => ask(each, tries));
    if (failure === null) {
      world.connection.succeeded();
      return answer;
    }
    if (signal.aborted) throw failure;
    if (isDefinite(failure)) {
      world.connection.succeeded();
      throw failure;
    }
    if (hasWoken) continue;
    world.connection.failed();
    // Not since it was asked: a poll may have been held for half a minute by a server that was well.
    const failedAt = world.clock.now();
    outageSince ??= failedAt;
    await pause(world, { failure, outage: failedAt - outageSince }, signal);
  }
}

type Asked<Answer> =
  | { readonly answer: Answer; readonly failure: null; readonly hasWoken: boolean }
  | { readonly answer: null; readonly failure: RequestFailure; readonly hasWoken: boolean };

async function askOnce<Answer>(
  world: PersistenceWorld,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Asked<Answer>> {
  const attempt = linkedAbort(signal);
  const askedAt = world.clock.now();
  let hasWoken = false;
  const unsubscribe = world.wake.subscribe(() => {
    if (world.clock.now() - askedAt < YOUNG) return;
    hasWoken = true;
    attempt.abort();
  });
  try {
    return { answer: await ask(attempt.signal), failure: null, hasWoken };
  } catch (error) {
    // Anything else than a failed request is a mistake of ours and goes to the top.
    if (!(error instanceof RequestFailure)) throw error;
    return { answer: null, failure: error, hasWoken };
  } finally {
    unsubscribe();
    attempt.end();
  }
}

/** Waits out the back-off, or what the server asks for, or until somebody comes back. */
async function pause(
  world: PersistenceWorld,
  { failure, outage }: { failure: RequestFailure; outage: number },
  signal: AbortSignal,
): Promise<void> {
  const { reason } = failure;
  const asked = reason.kind === 'answered' ? (reason.retryAfterSeconds ?? 0) * 1000 : 0;
  const isRateLimited = reason.kind === 'answered' && reason.status === 429;
  const rest = linkedAbort(signal);
  const unsubscribe = world.wake.subscribe(rest.abort);
  await sleep(
    world.clock,
    Math.max(isRateLimited ? asked : Math.min(asked, LONGEST_REST), backoff(outage, world.random)),
    rest.signal,
  );
  unsubscribe();
  rest.end();
}
