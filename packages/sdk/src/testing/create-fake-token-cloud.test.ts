import { outcomeStatuses, sdkErrorCodes, type WidgetEvent } from '@tokencloud/contract/vocabulary';
import { describe, expect, test, vi } from 'vitest';
import { TokenCloudError } from '../token-cloud-error.ts';
import { createFakeTokenCloud } from './create-fake-token-cloud.ts';
import { fakeClientToken } from './fake-client-token.ts';

const verificationId = `vrf${fakeClientToken.slice(2, 30)}`;
const clientToken = () => Promise.resolve(fakeClientToken);
/** What became of a call, so that a rejection is looked at whenever the test likes. */
const settled = async (call: Promise<unknown>) => (await Promise.allSettled([call]))[0];

describe.each(outcomeStatuses)('the outcome %s', (status) => {
  test('comes after its events, one at each step', async () => {
    const { TokenCloud, next, isOpen } = createFakeTokenCloud(status);
    const told: WidgetEvent[] = [];
    const outcome = TokenCloud.verify({ clientToken, onEvent: (event) => told.push(event) });
    expect(told).toEqual([]);
    for (let step = await next(); step !== null; step = await next()) expect(told.at(-1)).toEqual(step);
    expect(told[0]).toEqual({ type: 'opened' });
    expect(told.filter(({ type }) => type === 'closed')).toHaveLength(1);
    expect(told.at(-1)).toEqual({ type: 'closed' });
    await expect(outcome).resolves.toMatchObject({ status, verificationId });
    expect(isOpen()).toBe(false);
  });
});

test.each(sdkErrorCodes)('the error %s is the SDK’s own, with its hint', async (code) => {
  const { TokenCloud, playToEnd } = createFakeTokenCloud(code);
  const call = settled(TokenCloud.verify({ clientToken }));
  expect((await playToEnd()).at(-1)).toEqual({ type: 'error', code });
  const { reason } = (await call) as PromiseRejectedResult;
  expect(reason).toBeInstanceOf(TokenCloudError);
  expect(reason).toMatchObject({ code, hint: new TokenCloudError(code).hint });
});

test('submitted resolves while the widget still stands', async () => {
  const { TokenCloud, next, isOpen, close } = createFakeTokenCloud('submitted');
  const told: string[] = [];
  const outcome = TokenCloud.verify({ clientToken, onEvent: ({ type }) => told.push(type) });
  while ((await next())?.type !== 'submitted');
  await expect(outcome).resolves.toEqual({ status: 'submitted', verificationId });
  expect(isOpen()).toBe(true);
  close();
  expect(isOpen()).toBe(false);
  expect(told.at(-1)).toBe('closed');
});

test('a story of one’s own is played as it is written', async () => {
  const { TokenCloud, play, playToEnd } = createFakeTokenCloud();
  play({ events: [{ type: 'opened' }, { type: 'document_chosen', document: 'passport' }], end: 'failed' });
  const outcome = TokenCloud.verify({ clientToken });
  expect((await playToEnd()).map(({ type }) => type)).toEqual(['opened', 'document_chosen', 'closed']);
  await expect(outcome).resolves.toMatchObject({ status: 'failed', reason: 'attempts_exhausted' });
});

test('a further call joins the open widget, and its token is not asked for', async () => {
  const { TokenCloud, playToEnd } = createFakeTokenCloud('canceled');
  const notAsked = vi.fn<() => string>();
  const calls = [TokenCloud.verify({ clientToken }), TokenCloud.verify({ clientToken: notAsked })];
  await playToEnd();
  await expect(Promise.all(calls)).resolves.toMatchObject([{ status: 'canceled' }, { status: 'canceled' }]);
  expect(notAsked).not.toHaveBeenCalled();
});

test('after the end the next call opens another one', async () => {
  const { TokenCloud, play, playToEnd, calls } = createFakeTokenCloud('closed');
  const first = TokenCloud.verify({ clientToken });
  await playToEnd();
  play('submitted');
  const second = TokenCloud.verify({ clientToken, locale: 'zh-CN' });
  await playToEnd();
  await expect(Promise.all([first, second])).resolves.toMatchObject([
    { status: 'closed' },
    { status: 'submitted' },
  ]);
  expect(calls.map(({ locale }) => locale)).toEqual([undefined, 'zh-CN']);
});

test('what the token function throws is what verify() rejects with', async () => {
  const { TokenCloud, next, isOpen } = createFakeTokenCloud();
  const reason = new Error('The server said no.');
  await expect(TokenCloud.verify({ clientToken: () => Promise.reject(reason) })).rejects.toBe(reason);
  expect(isOpen()).toBe(false);
  await expect(next()).resolves.toBeNull();
});

test.each([
  ['a token of another form', { clientToken: 'ct_made-up' }, 'invalid_client_token'],
  ['an option that there is not', { clientToken, onComplete: () => {} }, 'invalid_options'],
])('%s is refused as by the real one', async (_name, options, code) => {
  await expect(createFakeTokenCloud().TokenCloud.verify(options)).rejects.toMatchObject({ code });
});

test('an abort rejects with its reason; the last caller’s closes the widget, one task later', async () => {
  const { TokenCloud, next, isOpen } = createFakeTokenCloud();
  const [first, second] = [new AbortController(), new AbortController()];
  const calls = [first, second].map(({ signal }) => settled(TokenCloud.verify({ clientToken, signal })));
  await next();
  const reason = new Error('The component went away.');
  const task = () => new Promise((resolve) => setTimeout(resolve, 0));
  first.abort(reason);
  await task();
  expect(isOpen()).toBe(true);
  second.abort(reason);
  expect(isOpen()).toBe(true);
  await task();
  expect(isOpen()).toBe(false);
  expect(await Promise.all(calls)).toMatchObject([{ reason }, { reason }]);
});

test('a signal that is aborted already opens nothing', async () => {
  const { TokenCloud, isOpen } = createFakeTokenCloud();
  const reason = new Error('Too late.');
  await expect(TokenCloud.verify({ clientToken, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(isOpen()).toBe(false);
});
