import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../boundary/seeded-random.ts';
import { backoff } from './backoff.ts';

/** Milliseconds of an outage. */
const OUTAGE = 4000;

const HERD = 10_000;

/** When somebody asks who has lost the server at 0, up to the first time that it answers again. */
function askingTimes(random: () => number): number[] {
  const times: number[] = [];
  let now = 0;
  do {
    now += backoff(now, random);
    times.push(now);
  } while (now < OUTAGE);
  return times;
}

test('the first pause is anywhere in 0.28 s, each later one in the last quarter of what grows to ten seconds', () => {
  const range = (outage: number) => [backoff(outage, () => 0), backoff(outage, () => 1)].map(Math.round);
  expect([0, 1, 4000, 16_000, 160_000, 1e9].map(range)).toEqual([
    [0, 280],
    [210, 280],
    [210, 280],
    [750, 1000],
    [7500, 10_000],
    [7500, 10_000],
  ]);
});

describe('ten thousand who lose the server in the same moment, for four seconds', () => {
  const random = seededRandom(1);
  const herd = Array.from({ length: HERD }, () => askingTimes(random));
  const waits = herd.map((times) => (times.at(-1) ?? 0) - OUTAGE).sort((a, b) => a - b);

  test('are all back within 0.28 s of the service, half of them in half of that', () => {
    expect(waits.at(-1)).toBeLessThanOrEqual(280);
    expect(waits[HERD * 0.95]).toBeLessThan(250);
    expect(waits[HERD / 2]).toBeLessThan(140);
  });

  test('do not come back all at once', () => {
    const slots = new Map<number, number>();
    for (const wait of waits) {
      const slot = Math.floor(wait / 10);
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
    }
    // Spread evenly over the window it would be 357.
    expect(Math.max(...slots.values())).toBeLessThan(500);
  });

  test('ask less than five times a second each, while nobody answers', () => {
    const asked = herd.reduce((total, times) => total + times.length, 0);
    expect(asked / HERD / (OUTAGE / 1000)).toBeLessThan(4.5);
  });
});
