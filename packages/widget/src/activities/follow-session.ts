import { sleep } from '../time/clock.ts';
import { endAccess } from './end-access.ts';
import { persist } from './persist.ts';
import type { World } from './world.ts';

/** Milliseconds between two polls at least, should a server answer an unchanged session without waiting. */
const SHORTEST_ROUND = 500;

/** Follows the session by one long poll at a time, until the state ends or the server refuses for good. */
export async function followSession(world: World, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) await followOnce(world, signal);
  } catch (error) {
    endAccess(world, signal, error);
  }
}

async function followOnce(world: World, signal: AbortSignal): Promise<void> {
  const askedAt = world.clock.now();
  const known = world.flow().view?.version ?? 0;
  // The version is read at every try: a call may have brought a newer view while this one was failing.
  // After a failure the answer comes at once, news or not: a held poll would keep "reconnecting" in view.
  const view = await persist(world, signal, (each, tries) =>
    world.client.poll({ after: world.flow().view?.version ?? 0, wait: tries === 0 ? 'long' : 'none' }, each),
  );
  if (signal.aborted) return;
  if (view !== null) world.emit({ type: 'viewReceived', view });
  const isNews = view !== null && view.version > known;
  const rest = SHORTEST_ROUND - (world.clock.now() - askedAt);
  if (!isNews && rest > 0) await sleep(world.clock, rest, signal);
}
