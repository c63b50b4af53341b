import { expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { createRateLimits, type Counted, type RateLimits } from './rate-limits.ts';

const perMinute = { key: 600, token: 60, address: 6 };

/** How many of so many requests are let in. */
function letIn(limits: RateLimits, counted: Counted, who: string | null, requests: number): number {
  let count = 0;
  for (let index = 0; index < requests; index += 1) {
    try {
      limits.take(counted, who);
      count += 1;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return count;
}

test('a minute’s requests may come at once, and then one comes back at a time', () => {
  let now = 1_000_000;
  const limits = createRateLimits(perMinute, () => now);
  for (const [counted, most] of Object.entries(perMinute) as [Counted, number][]) {
    expect([counted, letIn(limits, counted, 'one', most * 3)]).toEqual([counted, most]);
  }
  now += 10_000;
  expect(letIn(limits, 'address', 'one', 5)).toBe(1);
  expect(letIn(limits, 'token', 'one', 50)).toBe(10);
  now += 3600_000;
  expect(letIn(limits, 'address', 'one', 50)).toBe(6);
});

test('nobody uses up another’s, and all of the unknown are one', () => {
  const limits = createRateLimits(perMinute, () => 0);
  letIn(limits, 'address', '192.0.2.1', 100);
  expect(letIn(limits, 'address', '192.0.2.2', 100)).toBe(6);
  expect(letIn(limits, 'token', '192.0.2.1', 100)).toBe(60);
  expect(letIn(limits, 'address', null, 100)).toBe(6);
  expect(letIn(limits, 'address', null, 100)).toBe(0);
});

test('who is refused is told for how long', () => {
  const limits = createRateLimits(perMinute, () => 0);
  letIn(limits, 'address', 'one', 6);
  expect(() => limits.take('address', 'one')).toThrow(
    expect.objectContaining({ code: 'rate_limited', extras: { retryAfterSeconds: 10 } }),
  );
});

test('a clock that is set back refuses nobody for as long as it was set back', () => {
  let now = 3_600_000;
  const limits = createRateLimits(perMinute, () => now);
  letIn(limits, 'address', 'one', 100);
  now = 0;
  expect(letIn(limits, 'address', 'one', 100)).toBe(6);
});

test('without a limit there is none, and many strangers are not remembered for ever', () => {
  let now = 0;
  const limits = createRateLimits({ ...perMinute, key: 0 }, () => now);
  expect(letIn(limits, 'key', 'one', 5000)).toBe(5000);
  for (let index = 0; index < 50_000; index += 1) {
    now += 1;
    limits.take('token', `stranger ${index}`);
  }
  // The last of them is still known.
  expect(letIn(limits, 'token', 'stranger 49999', 100)).toBe(59);
});
