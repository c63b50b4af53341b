import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wait } from './surroundings.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a pause takes its time, and leaves no timer', async () => {
  const { signal } = new AbortController();
  let isOver = false;
  const pause = wait(500, signal).then(() => (isOver = true));
  await vi.advanceTimersByTimeAsync(499);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await pause;
  expect(vi.getTimerCount()).toBe(0);
});

test('an abort ends a pause at once with its reason', async () => {
  const controller = new AbortController();
  const pause = wait(500, controller.signal);
  const reason = new Error('The visitor has left.');
  controller.abort(reason);
  await expect(pause).rejects.toBe(reason);
  await expect(wait(500, controller.signal)).rejects.toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
});
