import { POLL_WAIT_SECONDS } from '@tokencloud/contract/vocabulary';
import { quietAt } from '../flow/handoff-state-of.ts';
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
    world.client.poll(
      { after: world.flow().view?.version ?? 0, wait: tries === 0 ? waitOf(world) : 0 },
      each,
    ),
  );
  if (signal.aborted) return;
  if (view !== null) world.emit({ type: 'viewReceived', view });
  else world.emit({ type: 'nothingNew', serverNow: world.serverClock.now() });
  const isNews = view !== null && view.version > known;
  const rest = SHORTEST_ROUND - (world.clock.now() - askedAt);
  if (!isNews && rest > 0) await sleep(world.clock, rest, signal);
}

/** As long as the server holds a poll, but not past the moment at which having heard nothing of a phone means something. */
function waitOf({ flow, serverClock }: World): number {
  const phone = flow().view?.phone;
  const seconds = phone ? Math.ceil((quietAt(phone) - serverClock.now()) / 1000) : 0;
  return seconds > 0 ? Math.min(seconds, POLL_WAIT_SECONDS) : POLL_WAIT_SECONDS;
}
