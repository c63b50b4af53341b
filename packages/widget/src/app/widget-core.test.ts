import { readFileSync } from 'node:fs';
import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { afterEach, expect, test, vi } from 'vitest';
import { FakePage } from '../activities/fake-page.ts';
import type { Host } from '../channel/host.ts';
import { stateOf } from '../flow/state-of.ts';
import { createMockBackend } from '../mocks/handlers.ts';
import { mockFetch } from '../mocks/mock-fetch.ts';
import type { Transport } from '../session/send-request.ts';
import { createWidgetCore } from './widget-core.ts';

const boundary = readFileSync(new URL('../location/mainland-china.bin', import.meta.url));

const TOKEN = `ct_test_${'a'.repeat(22)}_${'b'.repeat(43)}`;

let lifetime = new AbortController();

afterEach(() => {
  lifetime.abort();
});

/** A widget without a face, on a mocked server, with the machine's own clock. */
function open(options: { start?: SessionView; origin?: string; position?: [number, number] } = {}) {
  lifetime = new AbortController();
  const {
    start = sessionExamples.fresh,
    origin = 'http://localhost:5000',
    position = [116.4, 39.9],
  } = options;
  const backend = createMockBackend({ start });
  const [longitude, latitude] = position;
  const answer = mockFetch(backend);
  const fetch = vi.fn<Transport['fetch']>((path, init) =>
    path.includes('mainland-china') ? Promise.resolve(new Response(boundary)) : answer(path, init),
  );
  const core = createWidgetCore(
    {
      page: new FakePage().asWindow(),
      navigator: { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Mobile' },
      geolocation: {
        getCurrentPosition: (found) =>
          // Only the members that are read are made up.
          found({
            coords: { longitude, latitude, accuracy: 20 },
            timestamp: Date.now(),
          } as GeolocationPosition),
      },
      permissions: undefined,
      fetch,
      clock: {
        now: () => Date.now(),
        setTimeout: (callback, milliseconds) => Number(setTimeout(callback, milliseconds)),
        clearTimeout: (timer) => clearTimeout(timer),
      },
      random: () => 0,
    },
    lifetime.signal,
  );
  // Only what the core uses of a host.
  core.start({ origin, token: { first: TOKEN, renew: async () => TOKEN } } as Host);
  const reach = (name: string) => vi.waitFor(() => expect(stateOf(core.store.flow.value).name).toBe(name));
  return { ...core.store, backend, fetch, reach };
}

test('a person gets from the introduction to the submission', async () => {
  const { emit, flow, backend, reach } = open();
  await reach('introduction');
  emit({ type: 'continuePressed' });
  await reach('choosingDocument');
  emit({ type: 'documentChosen', document: 'cn_id_card' });
  await reach('handoff');
  expect(stateOf(flow.value)).toMatchObject({ platform: 'ios', code: 'valid' });
  backend.move(TOKEN, { do: 'claimWithPairing' });
  await reach('phoneConnected');
  backend.move(TOKEN, { do: 'problem', code: 'nfc_unsupported', final: true });
  await reach('phoneStopped');
  emit({ type: 'documentChosen', document: 'passport' });
  await reach('handoff');
  expect(stateOf(flow.value)).toMatchObject({ document: 'passport', handoff: { generation: 2 } });
  backend.move(TOKEN, { do: 'claim' });
  backend.move(TOKEN, { do: 'submit' });
  await reach('submitted');
});

test('coordinates never reach a request', async () => {
  const { emit, fetch, reach } = open({ position: [13.4049, 52.5201] });
  await reach('introduction');
  emit({ type: 'continuePressed' });
  await reach('handoff');
  const bodies = fetch.mock.calls.map(([url, init]) => `${url} ${JSON.stringify(init.body)}`).join(' ');
  expect(bodies).toContain(String.raw`{\"source\":\"gps\",\"region\":\"elsewhere\"}`);
  expect(bodies).not.toMatch(/13\.4|52\.5/);
});

test('the boundary is fetched once location is agreed to, and not before', async () => {
  const { emit, fetch, reach } = open();
  const fetches = () => fetch.mock.calls.filter(([path]) => path.includes('mainland-china')).length;
  await reach('introduction');
  expect(fetches()).toBe(0);
  emit({ type: 'continuePressed' });
  await reach('choosingDocument');
  expect(fetches()).toBe(1);
});

test('a phone that was faster than the press is shown, not an error', async () => {
  const { emit, flow, backend, reach } = open({ start: sessionExamples.waiting });
  await reach('handoff');
  // Both at once: the widget learns of the phone only by the refusal or the poll, whichever is first.
  backend.move(TOKEN, { do: 'claim' });
  emit({ type: 'newCodePressed' });
  await reach('phoneConnected');
  expect(flow.value.connection).toBe('connected');
});

test('a page that the session does not list ends before anything is shown', async () => {
  const { flow, fetch, reach } = open({ origin: 'https://evil.example' });
  await reach('linkInvalid');
  expect(flow.value.accessEnded).toBe('origin_not_allowed');
  expect(flow.value.view).toBeNull();
  expect(fetch).toHaveBeenCalledTimes(1);
});
