import { claimExample, problemExample, simulatedSubmission } from '@tokencloud/contract/examples';
import { claimBodySchema } from '@tokencloud/contract/schemas';
import { expect, test } from 'vitest';
import { ANSWER_TIMEOUT_MS, createPhoneClient } from './phone-client.ts';
import { manualClock } from './testing/manual-clock.ts';
import { json, nothing, scriptedFetch, type Turn } from './testing/scripted-fetch.ts';

const token = claimExample.phone_token;
const never = new AbortController().signal;
const byCode = {
  target: { by: 'code', code: 'q3X7b1cYJ0mK2pR8sT5vWg' },
  platform: 'android',
  claimKey: 'k'.repeat(24),
} as const;
const byRequestId = {
  target: { by: 'request_id', requestId: '7K3M-9QXT-2VBN-M' },
  platform: 'ios',
  claimKey: 'k'.repeat(24),
} as const;

function clientOf(turns: readonly Turn[]) {
  const network = scriptedFetch(turns);
  const clock = manualClock();
  return { client: createPhoneClient(network.fetch, clock), seen: network.seen, clock };
}

test.each([byCode, byRequestId])('a claim by $target.by has the form of the contract', async (by) => {
  const { client, seen } = clientOf([json(201, claimExample)]);
  expect(await client.claim(by, never)).toEqual({ isOk: true, value: claimExample });
  expect(seen[0]).toMatchObject({ method: 'POST', path: '/v1/phone/claims', authorization: null });
  expect(claimBodySchema.safeParse(JSON.parse(seen[0]?.body ?? '')).success).toBe(true);
});

test('the submission is sent again with the identical body after the network failed', async () => {
  const { client, seen } = clientOf(['no_network', json(200, { status: 'submitted', review_seconds: 900 })]);
  const body = simulatedSubmission('cn_id_card', 'nonce');
  expect(await client.submit(token, body, never)).toEqual({
    isOk: false,
    failure: { kind: 'unreachable' },
  });
  expect(await client.submit(token, body, never)).toEqual({ isOk: true, value: 900 });
  expect(seen).toHaveLength(2);
  expect(seen[1]?.body).toBe(seen[0]?.body);
  expect(seen[0]?.body).toContain('simulated:nonce');
});

test('steps, problems, the number and the release carry the token and their words', async () => {
  const { client, seen } = clientOf([nothing(), nothing(), nothing(), nothing()]);
  await client.reportStep(token, 'scanning', never);
  await client.reportProblem(token, { code: 'nfc_off', final: false }, never);
  await client.pair(token, '47', never);
  await client.release(token, never);
  const authorization = `Bearer ${token}`;
  expect(seen).toEqual([
    { method: 'PUT', path: '/v1/phone/step', authorization, body: '{"step":"scanning"}' },
    { method: 'POST', path: '/v1/phone/problem', authorization, body: '{"code":"nfc_off","final":false}' },
    { method: 'POST', path: '/v1/phone/pairing', authorization, body: '{"number":"47"}' },
    { method: 'POST', path: '/v1/phone/release', authorization, body: null },
  ]);
});

test('an error of the API says its code and the tries that are left', async () => {
  const { client } = clientOf([json(409, { ...problemExample('pairing_wrong'), tries_left: 2 })]);
  expect(await client.pair(token, '11', never)).toMatchObject({
    isOk: false,
    failure: { kind: 'problem', code: 'pairing_wrong', isRetryable: false, triesLeft: 2 },
  });
});

test.each([
  ['a page of something in between', () => new Response('<html>Bad gateway</html>', { status: 502 })],
  ['a success that is no claim', () => json(201, { hello: 'world' })],
  [
    'a claim with a consent that this phone cannot explain',
    () => json(201, { ...claimExample, consents: ['sell_data'] }),
  ],
])('%s is no answer', async (_title, turn) => {
  const { client } = clientOf([turn()]);
  expect(await client.claim(byCode, never)).toEqual({ isOk: false, failure: { kind: 'unreachable' } });
});

test('a real verification is not taken', async () => {
  const { client } = clientOf([json(201, { ...claimExample, mode: 'live' })]);
  expect(await client.claim(byCode, never)).toEqual({ isOk: false, failure: { kind: 'live_mode' } });
});

test('a request that never settles is given up', async () => {
  const { client, clock } = clientOf(['silence']);
  const answer = client.release(token, never);
  clock.pass(ANSWER_TIMEOUT_MS);
  expect(await answer).toEqual({ isOk: false, failure: { kind: 'unreachable' } });
  expect(clock.waits()).toEqual([]);
});

test('an aborted call rejects and leaves no timer', async () => {
  const { client, clock } = clientOf(['silence']);
  const controller = new AbortController();
  const answer = client.release(token, controller.signal);
  controller.abort();
  await expect(answer).rejects.toThrow('aborted');
  expect(clock.waits()).toEqual([]);
});
