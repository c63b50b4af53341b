import { expect, test } from 'vitest';
import { createFakeClock } from './fake-clock.ts';
import { createServerClock } from './server-clock.ts';

const SERVER_START = Date.parse('2026-01-31T09:30:00.000Z');
const DAY = 86_400_000;

/** A device that is wrong by `error`, and answers that take their time. */
function createWorld(error: number) {
  const clock = createFakeClock(SERVER_START + error);
  const serverClock = createServerClock(clock);
  const truth = () => clock.now() - error;
  const answer = ({ there, held = 0, back }: { there: number; held?: number; back: number }) => {
    const askedAt = clock.now();
    clock.jump(there + held);
    const serverTime = new Date(truth()).toISOString();
    clock.jump(back);
    serverClock.set(serverTime, askedAt);
  };
  return { clock, serverClock, answer, isOffBy: () => Math.abs(serverClock.now() - truth()) };
}

test.each([-DAY, 0, DAY])(
  'a device that is wrong by %d ms shows the server’s time, also after a freeze',
  (error) => {
    const { clock, answer, isOffBy } = createWorld(error);
    answer({ there: 100, back: 100 });
    expect(isOffBy()).toBe(0);
    clock.jump(240_000);
    expect(isOffBy()).toBe(0);
  },
);

test('a first answer of which nobody knows when it was asked for is better than nothing', () => {
  const { clock, serverClock, isOffBy } = createWorld(DAY);
  serverClock.set(new Date(SERVER_START).toISOString());
  expect(isOffBy()).toBe(0);
  clock.jump(1000);
  expect(isOffBy()).toBe(0);
});

test('an answer that was held or slow does not spoil what a quick one has told', () => {
  const { answer, isOffBy } = createWorld(-DAY);
  answer({ there: 40, back: 40 });
  answer({ there: 40, held: 20_000, back: 40 });
  answer({ there: 40, back: 9000 });
  expect(isOffBy()).toBeLessThanOrEqual(40);
});

test('on a slow network it is wrong by half a round trip at most', () => {
  const { answer, isOffBy } = createWorld(0);
  answer({ there: 0, back: 3000 });
  expect(isOffBy()).toBeLessThanOrEqual(1500);
});

test('a device whose clock is set forward is corrected by the next answer', () => {
  const { clock, serverClock } = createWorld(0);
  serverClock.set(new Date(SERVER_START).toISOString(), clock.now());
  clock.jump(3_600_000);
  serverClock.set(new Date(SERVER_START).toISOString(), clock.now() - 200);
  expect(Math.abs(serverClock.now() - SERVER_START)).toBeLessThanOrEqual(200);
});
