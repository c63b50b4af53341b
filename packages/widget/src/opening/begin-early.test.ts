import { afterEach, expect, test, vi } from 'vitest';
import { beginEarly } from './begin-early.ts';
import { withEarly } from './with-early.ts';

const token = `ct_test_${'a'.repeat(22)}_${'b'.repeat(43)}`;
const ends: MessagePort[] = [];

afterEach(() => {
  for (const port of ends.splice(0)) port.close();
});

function connect() {
  const { port1, port2 } = new MessageChannel();
  ends.push(port1, port2);
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => new Response('{}'));
  const early = beginEarly(Promise.resolve({ port: port2, origin: 'https://shop.example' }), fetch);
  return { host: port1, fetch, early };
}

test('the session is asked for with the token of the start, before any script has come', async () => {
  const { host, fetch, early } = connect();
  host.postMessage({ kind: 'start', clientToken: token });
  expect((await early.session).status).toBe(200);
  const [path, init] = fetch.mock.calls[0] ?? [];
  expect(path).toBe('/v1/session');
  expect(init?.headers).toMatchObject({ authorization: `Bearer ${token}` });
});

test('what has come over the port is kept for the script, and asks for the session once', async () => {
  const { host, fetch, early } = connect();
  host.postMessage({ kind: 'start', clientToken: token });
  host.postMessage({ kind: 'escape' });
  host.postMessage({ kind: 'token', clientToken: token });
  const { received } = await early.connection;
  await vi.waitFor(() => expect(received).toHaveLength(3));
  expect(received[1]).toEqual({ kind: 'escape' });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a script that is there at once does not take the port before the session was asked for', async () => {
  const { host, fetch, early } = connect();
  const taken = early.connection.then(({ port, received }) => {
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    port.onmessage = null;
    return received;
  });
  host.postMessage({ kind: 'start', clientToken: token });
  expect(await taken).toHaveLength(1);
  await early.session;
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a host that begins with something else than a token has no early session', async () => {
  const { host, fetch, early } = connect();
  host.postMessage('nonsense');
  await expect(early.session).rejects.toThrow('has not begun');
  expect((await early.connection).received).toEqual(['nonsense']);
  expect(fetch).not.toHaveBeenCalled();
});

test('the early answer serves one question for the session; everything else is asked anew', async () => {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(
    async () => new Response('late'),
  );
  const ask = withEarly(fetch, Promise.resolve(new Response('early')));
  expect(await (await ask('/v1/session/handoff', {})).text()).toBe('late');
  expect(await (await ask('/v1/session', {})).text()).toBe('early');
  expect(await (await ask('/v1/session', {})).text()).toBe('late');
});

test('who no longer wants to wait for the early answer does not', async () => {
  const ask = withEarly(() => Promise.reject(new Error('not asked')), new Promise(() => undefined));
  const impatience = new AbortController();
  const asking = ask('/v1/session', { signal: impatience.signal });
  impatience.abort();
  await expect(asking).rejects.toThrow('aborted');
});
