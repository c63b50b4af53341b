import { problemExample, sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import { expect, test, vi } from 'vitest';
import { createFakeClock } from '../time/fake-clock.ts';
import { accessErrorOf, isDefinite, RequestFailure } from './request-failure.ts';
import type { Transport } from './send-request.ts';
import { createSessionClient } from './session-client.ts';

/** `never` settles on its abort, `lost` not even then. */
type Reply = Response | Error | 'never' | 'lost';

const view = () => Response.json(sessionExamples.fresh);
const problem = (code: ProblemCode, headers: Record<string, string> = {}) =>
  Response.json(problemExample(code), { status: problemExample(code).status, headers });

function clientOf(...replies: readonly Reply[]) {
  const clock = createFakeClock();
  const queue = [...replies];
  const sent: { path: string; init: RequestInit }[] = [];
  const fetch: Transport['fetch'] = (path, init) => {
    sent.push({ path, init });
    const reply = queue.shift();
    return new Promise((resolve, reject) => {
      if (reply !== 'lost') init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      if (reply instanceof Response) resolve(reply);
      else if (reply instanceof Error) reject(reply);
    });
  };
  const renew = vi.fn<() => Promise<string>>(async () => 'fresh');
  const onView = vi.fn<(view: SessionView, askedAt: number) => void>();
  const client = createSessionClient({ fetch, clock, token: { first: 'first', renew }, onView });
  return { client, clock, sent, renew, onView };
}

const signal = () => new AbortController().signal;

async function failureOf(promise: Promise<unknown>): Promise<RequestFailure> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RequestFailure)) throw new Error('This should have failed as a request.');
  return error;
}

test('a view is parsed, shown to the clock, and answered', async () => {
  const { client, clock, sent, onView } = clientOf(view());
  expect(await client.read(signal())).toEqual(sessionExamples.fresh);
  expect(onView).toHaveBeenCalledWith(sessionExamples.fresh, clock.now());
  expect(sent[0]?.path).toBe('/v1/session');
  expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Bearer first' });
});

test('a poll without news is null', async () => {
  const { client, sent } = clientOf(new Response(null, { status: 204 }));
  expect(await client.poll({ after: 7, wait: 25 }, signal())).toBeNull();
  expect(sent[0]?.path).toBe('/v1/session/updates?after=7&wait=25');
});

test('an expired token is renewed once, and the request goes out again', async () => {
  const { client, sent, renew } = clientOf(problem('client_token_expired'), view(), view());
  await client.read(signal());
  await client.read(signal());
  expect(renew).toHaveBeenCalledTimes(1);
  expect(sent.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([
    'Bearer first',
    'Bearer fresh',
    'Bearer fresh',
  ]);
});

test('requests that expire together wait for the same new token', async () => {
  const { client, renew } = clientOf(
    problem('client_token_expired'),
    problem('client_token_expired'),
    view(),
    view(),
  );
  await Promise.all([client.read(signal()), client.release(signal())]);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('a fresh token that has expired too is a definite end', async () => {
  const { client, renew } = clientOf(problem('client_token_expired'), problem('client_token_expired'));
  const failure = await failureOf(client.read(signal()));
  expect(renew).toHaveBeenCalledTimes(1);
  expect(isDefinite(failure)).toBe(true);
  expect(accessErrorOf(failure)).toBe('client_token_expired');
});

test.each([
  ['a lost connection', new Error('Load failed')],
  ['an answer that is no JSON', new Response('<html>', { status: 200 })],
  ['an answer of another form', Response.json({ version: 'one' })],
  ['a proxy in trouble', new Response('<html>', { status: 502 })],
  ['a proxy that wants a sign-in', new Response('<html>', { status: 403 })],
  ['a proxy that finds nothing', new Response('<html>', { status: 404 })],
  ['a proxy’s own JSON', Response.json({ error: 'blocked' }, { status: 401 })],
  ['a server that starts', problem('unavailable')],
  ['a limit', problem('rate_limited')],
])('%s may work a moment later', async (_name, reply) => {
  const { client } = clientOf(reply);
  const failure = await failureOf(client.read(signal()));
  expect(isDefinite(failure)).toBe(false);
  expect(accessErrorOf(failure)).toBeNull();
});

test('a refusal carries its code, and says nothing about the token', async () => {
  const { client } = clientOf(problem('phone_connected'));
  const failure = await failureOf(client.makeHandoff('passport', signal()));
  expect(failure.reason).toMatchObject({ status: 409, code: 'phone_connected' });
  expect(isDefinite(failure)).toBe(true);
  expect(accessErrorOf(failure)).toBeNull();
});

test('what to wait is read from a limit', async () => {
  const { client } = clientOf(problem('rate_limited', { 'retry-after': '7' }));
  expect((await failureOf(client.read(signal()))).reason).toMatchObject({ retryAfterSeconds: 7 });
});

test('an unknown token is the wrong one', async () => {
  const { client } = clientOf(problem('unauthorized'));
  expect(accessErrorOf(await failureOf(client.read(signal())))).toBe('invalid_client_token');
});

test.each([
  ['settles only when aborted', 'never'],
  ['never settles', 'lost'],
] as const)('a request that %s is given up, and leaves no timer', async (_name, reply) => {
  const { client, clock } = clientOf(reply);
  const failure = failureOf(client.read(signal()));
  await clock.advance(15_000);
  expect((await failure).reason).toEqual({ kind: 'unreachable' });
  expect(clock.pending()).toBe(0);
});

test('a new token that never comes is waited for no longer than a request', async () => {
  const { client, clock, renew } = clientOf(problem('client_token_expired'), view());
  let give: (token: string) => void = () => {};
  renew.mockImplementation(() => new Promise((resolve) => (give = resolve)));
  const failure = failureOf(client.read(signal()));
  await clock.advance(15_000);
  expect((await failure).reason).toEqual({ kind: 'unreachable' });
  expect(clock.pending()).toBe(0);
  give('late');
  expect(await client.read(signal())).toEqual(sessionExamples.fresh);
  expect(renew).toHaveBeenCalledTimes(1);
});

test('after a token that never comes, another one is asked for', async () => {
  const { client, clock, renew } = clientOf(
    problem('client_token_expired'),
    problem('client_token_expired'),
    view(),
  );
  renew.mockImplementationOnce(() => new Promise(() => undefined));
  const failure = failureOf(client.read(signal()));
  await clock.advance(15_000);
  expect((await failure).reason).toEqual({ kind: 'unreachable' });
  expect(await client.read(signal())).toEqual(sessionExamples.fresh);
  expect(renew).toHaveBeenCalledTimes(2);
});

test.each([
  ['settles then', 'never'],
  ['never settles', 'lost'],
] as const)('an aborted request that %s ends at once', async (_name, reply) => {
  const { client, clock } = clientOf(reply);
  const controller = new AbortController();
  const failure = failureOf(client.poll({ after: 1, wait: 25 }, controller.signal));
  controller.abort();
  expect((await failure).reason).toEqual({ kind: 'unreachable' });
  expect(clock.pending()).toBe(0);
});
