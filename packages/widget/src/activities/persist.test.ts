import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RequestFailure } from '../session/request-failure.ts';
import { createFakeClock, settle, type FakeClock } from '../time/fake-clock.ts';
import { FakePage } from './fake-page.ts';
import { persist, type PersistenceWorld } from './persist.ts';
import { createWake } from './wake.ts';

const unreachable = () => new RequestFailure({ kind: 'unreachable' });
const answered = (status: number, retryAfterSeconds: number | null = null) =>
  new RequestFailure({ kind: 'answered', status, code: 'internal', retryAfterSeconds });

let clock: FakeClock;
let page: FakePage;
let lifetime: AbortController;
let world: PersistenceWorld;
const connection = { failed: vi.fn<() => void>(), succeeded: vi.fn<() => void>() };

beforeEach(() => {
  vi.clearAllMocks();
  clock = createFakeClock();
  page = new FakePage();
  lifetime = new AbortController();
  world = { clock, connection, wake: createWake(page.asWindow(), lifetime.signal), random: () => 0.999 };
});

afterEach(() => {
  lifetime.abort();
  clock.expectNoTimers();
});

/** A request that is left pending until its signal aborts. */
const hanging = (signal: AbortSignal) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', () => reject(unreachable()));
  });

test('failures are asked again until there is an answer', async () => {
  const ask = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(unreachable())
    .mockRejectedValueOnce(answered(503));
  ask.mockResolvedValue('here');
  const answer = persist(world, lifetime.signal, ask);
  await clock.advance(2000);
  expect(await answer).toBe('here');
  expect(connection.failed).toHaveBeenCalledTimes(2);
  expect(connection.succeeded).toHaveBeenCalledTimes(1);
});

test('a definite refusal ends it', async () => {
  const ask = vi.fn<() => Promise<string>>().mockRejectedValue(answered(409));
  await expect(persist(world, lifetime.signal, ask)).rejects.toThrow('HTTP 409');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a limit is waited out', async () => {
  const ask = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(answered(429, 7))
    .mockResolvedValue('here');
  const answer = persist(world, lifetime.signal, ask);
  await clock.advance(6999);
  expect(ask).toHaveBeenCalledTimes(1);
  await clock.advance(1);
  expect(await answer).toBe('here');
});

test('a server in trouble is left alone for as long as it asks, but for a minute at most', async () => {
  const ask = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(answered(503, 30))
    .mockRejectedValueOnce(answered(500, 86_400))
    .mockResolvedValue('here');
  const answer = persist(world, lifetime.signal, ask);
  await clock.advance(29_999);
  expect(ask).toHaveBeenCalledTimes(1);
  await clock.advance(1);
  expect(ask).toHaveBeenCalledTimes(2);
  await clock.advance(60_000);
  expect(await answer).toBe('here');
});

test('coming back ends a request that may be dead, and asks at once', async () => {
  const ask = vi
    .fn<(signal: AbortSignal) => Promise<string>>(hanging)
    .mockImplementationOnce(hanging)
    .mockResolvedValue('here');
  const answer = persist(world, lifetime.signal, ask);
  clock.jump(60_000);
  page.wake('pageshow');
  expect(await answer).toBe('here');
  expect(connection.failed).not.toHaveBeenCalled();
});

test('a page that is hidden is no return', async () => {
  const ask = vi.fn<(signal: AbortSignal) => Promise<string>>(hanging);
  const ended = persist(world, lifetime.signal, ask).catch(() => 'ended');
  clock.jump(60_000);
  page.setVisibility('hidden');
  await settle();
  expect(ask).toHaveBeenCalledTimes(1);
  page.setVisibility('visible');
  await settle();
  expect(ask).toHaveBeenCalledTimes(2);
  lifetime.abort();
  expect(await ended).toBe('ended');
});

test('the several events of one return ask once', async () => {
  const ask = vi.fn<(signal: AbortSignal) => Promise<string>>(hanging);
  const ended = persist(world, lifetime.signal, ask).catch(() => 'ended');
  clock.jump(60_000);
  page.setVisibility('visible');
  await settle();
  page.wake('focus');
  page.wake('pageshow');
  await settle();
  expect(ask).toHaveBeenCalledTimes(2);
  lifetime.abort();
  await ended;
});

test('coming back ends a pause', async () => {
  const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(unreachable()).mockResolvedValue('here');
  const answer = persist(world, lifetime.signal, ask);
  await settle();
  page.wake('online');
  expect(await answer).toBe('here');
});

test('an abort ends a pause too', async () => {
  const ask = vi.fn<() => Promise<string>>().mockRejectedValue(unreachable());
  const ended = persist(world, lifetime.signal, ask).catch(() => 'ended');
  await settle();
  lifetime.abort();
  expect(await ended).toBe('ended');
  expect(ask.mock.calls.length).toBeLessThanOrEqual(2);
});

test('a poll that was held for long before it failed is asked again as soon as one that was not', async () => {
  const ask = vi
    .fn<(signal: AbortSignal) => Promise<string>>()
    .mockImplementationOnce(
      () => new Promise((_, reject) => void clock.setTimeout(() => reject(unreachable()), 20_000)),
    )
    .mockResolvedValue('here');
  const answer = persist(world, lifetime.signal, ask);
  await clock.advance(20_000);
  await clock.advance(280);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(await answer).toBe('here');
});
