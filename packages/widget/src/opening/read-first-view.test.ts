import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from '../channel/host.ts';
import { createMockBackend } from '../mocks/handlers.ts';
import { mockFetch } from '../mocks/mock-fetch.ts';
import type { Transport } from '../session/send-request.ts';
import { createFakeClock } from '../time/fake-clock.ts';
import { readFirstView } from './read-first-view.ts';

const TOKEN = `ct_test_${'a'.repeat(22)}_${'b'.repeat(43)}`;
const lifetime = new AbortController();
const clock = createFakeClock();

afterEach(clock.expectNoTimers);

/** What a page of an origin gets to see of a session that begins so, or that a request brings. */
function readBy(origin: string | null, start: SessionView, fetch?: Transport['fetch']) {
  const transport = { clock, fetch: fetch ?? mockFetch(createMockBackend({ start })) };
  // Only what reading uses of a host.
  const host = { origin, token: { first: TOKEN, renew: async () => TOKEN } } as Host;
  return readFirstView(transport, host, lifetime.signal);
}

const listed = 'http://localhost:5000';

test('a fresh session is shown to a page that it lists, and to no other', async () => {
  const { fresh } = sessionExamples;
  expect(await readBy(listed, fresh)).toMatchObject({ partner: fresh.partner });
  expect(await readBy(null, fresh)).toMatchObject({ partner: fresh.partner });
  expect(await readBy('https://evil.example', fresh)).toBeNull();
});

test('there is one try: a failure and a silence are the rest’s, too', async () => {
  const failing = vi.fn<Transport['fetch']>().mockRejectedValue(new TypeError('Load failed'));
  expect(await readBy(listed, sessionExamples.fresh, failing)).toBeNull();
  expect(failing).toHaveBeenCalledTimes(1);

  const silent: Transport['fetch'] = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  const reading = readBy(listed, sessionExamples.fresh, silent);
  await clock.advance(6000);
  expect(await reading).toBeNull();
});
