import { expect, test } from 'vitest';
import { createFakeClock } from './fake-clock.ts';
import { createSteadyClock } from './steady-clock.ts';

/** A device with a clock that can be set and a timer that cannot. */
function createDevice() {
  const clock = createFakeClock(1_000_000);
  let timer = 0;
  const steady = createSteadyClock(clock, () => timer);
  /** Moves clock and timer on, each by its own amount. */
  const pass = (byClock: number, byTimer: number) => {
    clock.jump(byClock);
    timer += byTimer;
    return steady.now() - 1_000_000;
  };
  return { pass };
}

test('time goes on where the clock is set back', () => {
  const { pass } = createDevice();
  expect(pass(5000, 5000)).toBe(5000);
  expect(pass(2000 - 3_600_000, 2000)).toBe(7000);
  expect(pass(1000, 1000)).toBe(8000);
});

test('a sleep counts, though the timer stood still', () => {
  const { pass } = createDevice();
  expect(pass(240_000, 0)).toBe(240_000);
});

test('a sleep counts also after the clock was set back', () => {
  const { pass } = createDevice();
  expect(pass(3000 - 3_600_000, 3000)).toBe(3000);
  expect(pass(240_000, 10)).toBe(243_000);
});

test('what the two differ by in the small does not add up', () => {
  const { pass } = createDevice();
  let now = 0;
  for (let tick = 0; tick < 1000; tick += 1) now = pass(tick % 2, 0.5);
  expect(now).toBe(500);
});
