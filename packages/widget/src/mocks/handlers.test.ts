import { problemSchema, sessionViewSchema, type SessionView } from '@tokencloud/contract/schemas';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMockBackend, type MockBackend } from './handlers.ts';
import { mockFetch } from './mock-fetch.ts';

const TOKEN = `ct_test_${'a'.repeat(22)}_${'b'.repeat(43)}`;

let backend: MockBackend;

beforeEach(() => {
  backend = createMockBackend();
});

async function send(method: string, path: string, init: { body?: unknown; token?: string } = {}) {
  return mockFetch(backend)(path, {
    method,
    headers: { authorization: `Bearer ${init.token ?? TOKEN}`, 'content-type': 'application/json' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
}

async function view(method: string, path: string, body?: unknown): Promise<SessionView> {
  const response = await send(method, path, { body });
  expect(response.status).toBe(200);
  return sessionViewSchema.parse(await response.json());
}

async function problem(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const parsed = problemSchema.parse(await response.json());
  expect(parsed.status).toBe(response.status);
  return parsed.code;
}

const handoff = (document = 'cn_id_card') => send('POST', '/v1/session/handoff', { body: { document } });

test('a verification goes from the first look to the submission', async () => {
  const first = await view('GET', '/v1/session');
  expect(first.handoff).toBeNull();
  const region = { source: 'gps', region: 'mainland_china' };
  expect((await view('PUT', '/v1/session/region', region)).region.value).toBe('mainland_china');
  expect((await view('POST', '/v1/session/handoff', { document: 'cn_id_card' })).handoff?.state).toBe(
    'waiting',
  );
  backend.move(TOKEN, { do: 'claim' });
  const released = await view('POST', '/v1/session/release');
  expect(released.handoff).toMatchObject({ state: 'waiting', generation: 2 });
  backend.move(TOKEN, { do: 'claim' });
  backend.move(TOKEN, { do: 'submit' });
  expect(await view('GET', '/v1/session')).toMatchObject({ status: 'submitted', version: 7 });
});

test('a poll waits for the next version, and ends with 204 without one', async () => {
  const waiting = send('GET', '/v1/session/updates?after=1&wait=5');
  await view('PUT', '/v1/session/region', { source: 'declared', region: 'elsewhere' });
  expect(sessionViewSchema.parse(await (await waiting).json())).toMatchObject({ documents: ['passport'] });
  expect((await send('GET', '/v1/session/updates?after=2&wait=0')).status).toBe(204);
});

test('a poll behind the present version is answered at once', async () => {
  expect((await view('GET', '/v1/session/updates?after=0&wait=25')).version).toBe(1);
});

describe('refusals', () => {
  test.each([undefined, 'ct_test_short'])('the token %s is not one', async (token) => {
    const response =
      token === undefined
        ? await mockFetch(backend)('/v1/session', {})
        : await send('GET', '/v1/session', { token });
    expect(response.status).toBe(401);
    expect(await problem(response)).toBe('unauthorized');
  });

  test('unknown fields are refused with their path', async () => {
    const response = await send('PUT', '/v1/session/region', {
      body: { source: 'gps', region: 'elsewhere', latitude: 1 },
    });
    const parsed = problemSchema.parse(await response.json());
    expect(parsed).toMatchObject({ code: 'invalid_request', errors: [{ path: 'latitude' }] });
  });

  test('the region is locked once there is a code', async () => {
    await handoff();
    const response = await send('PUT', '/v1/session/region', { body: { source: 'ip' } });
    expect(await problem(response)).toBe('region_locked');
  });

  test('a code is not replaced while a phone is at work', async () => {
    await handoff();
    backend.move(TOKEN, { do: 'claim' });
    expect(await problem(await handoff())).toBe('phone_connected');
  });

  test('a document that is not on offer has no code', async () => {
    await view('PUT', '/v1/session/region', { source: 'gps', region: 'elsewhere' });
    expect(await problem(await handoff())).toBe('document_not_available');
  });

  test('without a phone there is nothing to release', async () => {
    expect(await problem(await send('POST', '/v1/session/release'))).toBe('no_attempt');
  });

  test('after a cancel nothing is open', async () => {
    await view('POST', '/v1/session/cancel');
    expect(await problem(await send('POST', '/v1/session/cancel'))).toBe('not_open');
    expect(await problem(await handoff())).toBe('not_open');
  });
});

test('a GPS answer is not overridden by a declaration', async () => {
  await view('PUT', '/v1/session/region', { source: 'gps', region: 'elsewhere' });
  const declared = await view('PUT', '/v1/session/region', { source: 'declared', region: 'mainland_china' });
  expect(declared.region).toEqual({ value: 'elsewhere', source: 'gps' });
});
