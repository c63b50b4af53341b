import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FlowFact } from '../flow/flow-event.ts';
import { createFakeClock, type FakeClock } from '../time/fake-clock.ts';
import { createConnectionWatch, type ConnectionWatch } from './connection-watch.ts';
import { FakePage } from './fake-page.ts';
import { createWake } from './wake.ts';

let clock: FakeClock;
let page: FakePage;
let lifetime: AbortController;
let watch: ConnectionWatch;
const emit = vi.fn<(fact: FlowFact) => void>();

beforeEach(() => {
  vi.clearAllMocks();
  clock = createFakeClock();
  page = new FakePage();
  lifetime = new AbortController();
  const { signal } = lifetime;
  watch = createConnectionWatch({ clock, wake: createWake(page.asWindow(), signal), emit, signal });
});

afterEach(() => {
  lifetime.abort();
  clock.expectNoTimers();
});

test('an outage is told once it has lasted a second, and its end at once', async () => {
  watch.failed();
  await clock.advance(999);
  expect(emit).not.toHaveBeenCalled();
  watch.failed();
  await clock.advance(1);
  expect(emit.mock.calls).toEqual([[{ type: 'connectionLost' }]]);
  watch.succeeded();
  expect(emit).toHaveBeenLastCalledWith({ type: 'connectionRestored' });
});

test('a failure that the next request makes good is never told', async () => {
  watch.failed();
  await clock.advance(900);
  watch.succeeded();
  await clock.advance(10_000);
  expect(emit).not.toHaveBeenCalled();
});

test('a failure within two seconds of returning is the phone waking up', async () => {
  page.wake();
  watch.failed();
  await clock.advance(1999);
  expect(emit).not.toHaveBeenCalled();
  await clock.advance(1);
  expect(emit).toHaveBeenCalledWith({ type: 'connectionLost' });
});
