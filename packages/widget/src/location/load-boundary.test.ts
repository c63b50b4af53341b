import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Transport } from '../session/send-request.ts';
import { createFakeClock, settle, type FakeClock } from '../time/fake-clock.ts';
import { loadBoundary } from './load-boundary.ts';

const bytes = readFileSync(new URL('mainland-china.bin', import.meta.url));

// Only what is read of a position is made up.
const inBeijing = {
  coords: { longitude: 116.4, latitude: 39.9, accuracy: 30 },
  timestamp: 0,
} as GeolocationPosition;

let clock: FakeClock;
let abort: AbortController;
const fetch = vi.fn<Transport['fetch']>();

beforeEach(() => {
  clock = createFakeClock();
  abort = new AbortController();
  fetch.mockReset();
});

afterEach(() => {
  clock.expectNoTimers();
});

const load = () => loadBoundary({ fetch, clock }, abort.signal);

test('the boundary is fetched from the own origin, once', async () => {
  fetch.mockImplementation(async () => new Response(bytes));
  expect((await load())(inBeijing, 0)).toBe('mainland_china');
  expect(fetch.mock.calls).toEqual([
    [expect.stringMatching(/^\/.*mainland-china/), expect.objectContaining({})],
  ]);
});

test.each([
  ['a network that is gone', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a server that is busy', async () => new Response('', { status: 503 })],
  ['an answer cut short', async () => new Response(bytes.subarray(0, 1000))],
])('%s is tried again, and the next answer counts', async (_name, failing) => {
  fetch.mockImplementationOnce(failing).mockImplementation(async () => new Response(bytes));
  const boundary = load();
  await clock.advance(1000);
  expect((await boundary)(inBeijing, 0)).toBe('mainland_china');
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a try without an answer counts as lost after a while', async () => {
  fetch.mockImplementationOnce(
    (_path, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      }),
  );
  fetch.mockImplementation(async () => new Response(bytes));
  const boundary = load();
  await clock.advance(14_999);
  expect(fetch).toHaveBeenCalledTimes(1);
  await clock.advance(1001);
  expect((await boundary)(inBeijing, 0)).toBe('mainland_china');
});

test('after the third failure it is given up, with the last reason', async () => {
  fetch.mockImplementation(async () => new Response('', { status: 503 }));
  const [failed] = await Promise.allSettled([load(), clock.advance(4000)]);
  expect(failed).toMatchObject({
    status: 'rejected',
    reason: {
      message: 'The boundary could not be fetched.',
      cause: { message: expect.stringContaining('503') },
    },
  });
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('an end while it waits fetches no more', async () => {
  fetch.mockRejectedValue(new TypeError('Failed to fetch'));
  const boundary = load();
  await settle();
  abort.abort();
  await expect(boundary).rejects.toThrow('could not be fetched');
  expect(fetch).toHaveBeenCalledTimes(1);
});
