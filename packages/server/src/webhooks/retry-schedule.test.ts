import { expect, test } from 'vitest';
import { nextAttemptAt, RETRY_SECONDS } from './retry-schedule.ts';

test('the first retry comes after about five seconds, the last after about a day, and then no more', () => {
  expect(nextAttemptAt(1, 0, 0)).toBe(5000);
  expect(nextAttemptAt(RETRY_SECONDS.length - 1, 0, 0)).toBe(24 * 3600 * 1000);
  expect(nextAttemptAt(RETRY_SECONDS.length, 0, 0)).toBeNull();
});

test('chance adds at most a tenth', () => {
  expect(nextAttemptAt(2, 1000, 1)).toBe(1000 + 330_000);
});
