import { deadlineOf } from '../flow/deadline.ts';
import { sleep } from '../time/clock.ts';
import { linkedAbort } from '../time/linked-abort.ts';
import type { World } from './world.ts';

/**
 * Keeps the screens' clock on the server's, a tick a second, and tells the flow when a deadline has come.
 * Every tick is computed anew: a timer that slept with the phone is behind, the clock is not.
 */
export async function watchClock(world: World, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    tick(world);
    await untilNextTick(world, signal);
  }
}

function tick(world: World): void {
  const serverNow = world.serverClock.now();
  world.showTime(serverNow);
  const { view, serverNow: known } = world.flow();
  const deadline = view && deadlineOf(view);
  const hasCome = deadline !== null && deadline > known && deadline <= serverNow;
  if (hasCome) world.emit({ type: 'timePassed', serverNow });
}

/** The next full second before a deadline, so that a countdown never skips one; earlier on a wake. */
async function untilNextTick(world: World, signal: AbortSignal): Promise<void> {
  const { view } = world.flow();
  const remaining = ((view && deadlineOf(view)) ?? 0) - world.serverClock.now();
  const rest = linkedAbort(signal);
  const unsubscribe = world.wake.subscribe(rest.abort);
  // More than nothing and a second at most, whatever part of a millisecond remains.
  await sleep(world.clock, remaining - Math.ceil(remaining / 1000 - 1) * 1000, rest.signal);
  unsubscribe();
  rest.end();
}
