import { sessionExamples } from '@tokencloud/contract/examples';
import { expect, test, vi } from 'vitest';
import { flowAfter } from '../flow/session-fixtures.ts';
import { createFakeClock, type FakeClock } from '../time/fake-clock.ts';
import { createServerClock } from '../time/server-clock.ts';
import { FakePage } from './fake-page.ts';
import { createWake } from './wake.ts';
import { watchClock } from './watch-clock.ts';
import type { World } from './world.ts';

/** A world whose device is an hour behind the server. */
function start({ isEarly = false } = {}) {
  const { waiting } = sessionExamples;
  const fake = createFakeClock(Date.parse(waiting.server_time) - 3_600_000);
  const setTimeout: FakeClock['setTimeout'] = (callback, milliseconds) =>
    fake.setTimeout(callback, milliseconds > 0.5 ? milliseconds - 0.5 : milliseconds);
  const clock = isEarly ? { ...fake, setTimeout } : fake;
  const serverClock = createServerClock(clock);
  serverClock.set(waiting.server_time);
  const page = new FakePage();
  const lifetime = new AbortController();
  let flow = flowAfter({ type: 'viewReceived', view: waiting });
  const emit = vi.fn<World['emit']>((event) => {
    if (event.type === 'timePassed') flow = { ...flow, serverNow: event.serverNow };
  });
  const showTime = vi.fn<World['showTime']>();
  const wake = createWake(page.asWindow(), lifetime.signal);
  // Only what the clock's watch uses.
  const world = { clock, serverClock, wake, emit, showTime, flow: () => flow } as unknown as World;
  const ended = watchClock(world, lifetime.signal);
  const end = Date.parse(waiting.handoff?.expires_at ?? '');
  return { clock, page, lifetime, emit, showTime, ended, end };
}

test('it ticks on the full seconds before the deadline, and tells the deadline once', async () => {
  const { clock, lifetime, emit, showTime, ended, end } = start();
  await clock.advance(599_999);
  expect(emit).not.toHaveBeenCalled();
  expect(showTime.mock.calls.every(([now]) => (end - now) % 1000 === 0)).toBe(true);
  expect(showTime).toHaveBeenCalledTimes(600);
  await clock.advance(5000);
  expect(emit.mock.calls).toEqual([[{ type: 'timePassed', serverNow: end }]]);
  lifetime.abort();
  await ended;
  expect(clock.pending()).toBe(0);
});

test('a deadline is told when it comes, also where a browser’s timer is a part of a millisecond early', async () => {
  const { clock, lifetime, emit, ended } = start({ isEarly: true });
  await clock.advance(600_001);
  expect(emit).toHaveBeenCalledTimes(1);
  lifetime.abort();
  await ended;
});

test('after a sleep the time is right as soon as the person is back', async () => {
  const { clock, page, lifetime, emit, ended, end } = start();
  await clock.advance(1500);
  clock.jump(700_000);
  page.wake('pageshow');
  await clock.advance(0);
  expect(emit).toHaveBeenCalledTimes(1);
  expect(emit.mock.calls[0]?.[0]).toMatchObject({ type: 'timePassed' });
  expect(emit.mock.calls[0]?.[0]).toHaveProperty('serverNow', end - 600_000 + 701_500);
  lifetime.abort();
  await ended;
});
