import { sessionViewSchema, verificationSchema, webhookEventListSchema } from '@tokencloud/contract/schemas';
import { specimenDocuments } from '@tokencloud/contract/examples';
import { CLIENT_TOKEN_SECONDS, VERIFICATION_SECONDS } from '@tokencloud/contract/vocabulary';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { codeOf, startServerUnderTest } from './server-under-test.ts';
import { startReceiverForThisTest, startServerForThisTest } from './under-test/for-this-test.ts';
import { answeringWith } from './under-test/http-receiver.ts';

async function startBoth(answers: number[] = []) {
  const receiver = await startReceiverForThisTest(answeringWith(...answers));
  const server = await startServerForThisTest({ webhookUrl: receiver.url });
  return { receiver, server, token: server.partner.secretKey };
}

async function playToReview({ server, token }: Awaited<ReturnType<typeof startBoth>>, body: object = {}) {
  const minted = await server.mint({ clock: { review_seconds: 0 }, ...body });
  const document = { document: 'cn_id_card' };
  await server.call(['POST', '/v1/session/handoff'], { token: minted.client_token, body: document });
  const path = `/v1/test/verifications/${minted.id}/phone`;
  expect((await server.call(['POST', path], { token, body: { do: 'play' } })).status).toBe(200);
  return minted;
}

test('from the mint to a verified result and two signed webhooks', async () => {
  const both = await startBoth();
  const { receiver, server, token } = both;
  const minted = await playToReview(both);
  await receiver.untilReceived(2);

  const types = receiver.received.map(({ headers, body }) => {
    const signed = headers as Record<string, string>;
    const payload: unknown = new Webhook(server.webhookSecret).verify(body, signed);
    expect(payload).toMatchObject({
      data: { verification_id: minted.id, reference: 'customer-1', mode: 'test' },
    });
    expect(body).not.toContain(specimenDocuments.cn_id_card.number);
    return (payload as { type: string }).type;
  });
  expect(types).toEqual(['verification.submitted', 'verification.verified']);

  const read = await server.call(['GET', `/v1/verifications/${minted.id}`], { token });
  expect(read.body).toMatchObject({ status: 'verified', result: specimenDocuments.cn_id_card });
  const view = await server.call(['GET', '/v1/session'], { token: minted.client_token });
  expect(sessionViewSchema.parse(view.body).status).toBe('submitted');
  expect(JSON.stringify(view.body)).not.toContain('verified');
});

test('a list never carries a result, and redaction destroys it', async () => {
  const both = await startBoth();
  const { receiver, server, token } = both;
  const { id } = await playToReview(both);
  await receiver.untilReceived(2);
  const list = await server.call(['GET', '/v1/verifications?status=verified'], { token });
  expect(list.body).toMatchObject({ data: [{ id, result: null }] });
  const redacted = await server.call(['POST', `/v1/verifications/${id}/redact`], { token });
  expect(verificationSchema.parse(redacted.body).redacted_at).not.toBeNull();
  const read = await server.call(['GET', `/v1/verifications/${id}`], { token });
  expect(read.body).toMatchObject({ status: 'verified', result: null });
});

test('a webhook that was not taken is sent again with the same id, and the log tells', async () => {
  const both = await startBoth([500]);
  const { receiver, server, token } = both;
  const minted = await server.mint();
  await server.call(['POST', `/v1/verifications/${minted.id}/cancel`], { token });
  await receiver.untilReceived(1);
  const settled = async () => {
    const log = webhookEventListSchema.parse((await server.call(['GET', '/v1/events'], { token })).body);
    return log.data[0]?.deliveries[0];
  };
  await expect.poll(settled).toMatchObject({ state: 'pending', attempts: 1, last_status: 500 });
  server.passSeconds(6);
  server.services.wakeDispatcher();
  await receiver.untilReceived(2);
  const [first, second] = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(second).toBe(first);
  await expect.poll(settled).toMatchObject({ state: 'delivered', attempts: 2 });
});

test('a receiver that says 410 gets nothing more', async () => {
  const both = await startBoth([410]);
  const { receiver, server, token } = both;
  const [one, two] = [await server.mint(), await server.mint()];
  await server.call(['POST', `/v1/verifications/${one.id}/cancel`], { token });
  await receiver.untilReceived(1);
  const deliveries = async () => {
    const log = webhookEventListSchema.parse((await server.call(['GET', '/v1/events'], { token })).body);
    return log.data.flatMap((event) => event.deliveries.map(({ state }) => state));
  };
  await expect.poll(deliveries).toEqual(['endpoint_disabled']);
  await server.call(['POST', `/v1/verifications/${two.id}/cancel`], { token });
  expect(await deliveries()).toEqual(['endpoint_disabled']);
  expect(receiver.received.length).toBe(1);
});

test('a poll wakes at the moment of the change', async () => {
  const { server, token } = await startBoth();
  const minted = await server.mint();
  const poll = server.call(['GET', '/v1/session/updates?after=1&wait=25'], { token: minted.client_token });
  await expect.poll(() => server.services.waiters.count()).toBe(1);
  await server.call(['POST', `/v1/verifications/${minted.id}/cancel`], { token });
  expect((await poll).body).toMatchObject({ status: 'canceled', version: 2 });
  expect(server.services.waiters.count()).toBe(0);
});

test('a held poll is answered when the server stops, and the server stops', async () => {
  const server = await startServerUnderTest();
  const minted = await server.mint();
  const poll = server.call(['GET', '/v1/session/updates?after=1&wait=25'], { token: minted.client_token });
  await expect.poll(() => server.services.waiters.count()).toBe(1);
  await server.stop();
  expect((await poll).status).toBe(204);
});

test('the same Idempotency-Key mints once, with fresh tokens; another body is refused', async () => {
  const { server, token } = await startBoth();
  const mint = (reference: string) =>
    server.call(['POST', '/v1/verifications'], {
      token,
      body: { reference },
      headers: { 'idempotency-key': 'order-1' },
    });
  const [one, other] = await Promise.all([mint('customer-1'), mint('customer-1')]);
  const [first, second] = [one.body, other.body] as { id: string; client_token: string }[];
  expect(second?.id).toBe(first?.id);
  expect(second?.client_token).not.toBe(first?.client_token);
  expect(codeOf(await mint('customer-2'))).toBe('idempotency_key_reused');
});

test('partners do not see each other, and a foreign id answers as an unknown one', async () => {
  const { server } = await startBoth();
  const { id } = await server.mint();
  const stranger = await server.addPartner('stranger');
  for (const path of ['', '/cancel', '/client_token', '/redact', '/decision']) {
    const method = path === '' ? 'GET' : 'POST';
    const body = path === '/decision' ? { body: { decision: 'verified' } } : {};
    const call = (other: string) =>
      server.call([method, `/v1/verifications/${other}${path}`], { token: stranger.secretKey, ...body });
    const [foreign, unknown] = [await call(id), await call(`vrf_test_${'B'.repeat(22)}`)];
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'not_found']);
    expect(codeOf(unknown)).toBe('not_found');
  }
  const list = await server.call(['GET', '/v1/verifications'], { token: stranger.secretKey });
  expect(list.body).toEqual({ data: [], next_cursor: null });
});

test('a secret key that comes from a browser is refused with its own code', async () => {
  const { server, token } = await startBoth();
  const headers = { origin: 'https://partner.example' };
  expect(codeOf(await server.call(['GET', '/v1/verifications'], { token, headers }))).toBe(
    'secret_key_in_browser',
  );
});

test('a client token ends after its hour, and says so', async () => {
  const { server } = await startBoth();
  const minted = await server.mint();
  server.passSeconds(3600);
  const answered = await server.call(['GET', '/v1/session'], { token: minted.client_token });
  expect([answered.status, codeOf(answered)]).toEqual([401, 'client_token_expired']);
});

test('a page that comes back after its hour still learns how its verification ended, and can do nothing else', async () => {
  const { server } = await startBoth();
  const [canceled, open, expired] = [await server.mint(), await server.mint(), await server.mint()];
  await server.call(['POST', `/v1/verifications/${canceled.id}/cancel`], { token: server.partner.secretKey });
  server.passSeconds(CLIENT_TOKEN_SECONDS);
  const reading = [
    ['GET', '/v1/session'],
    ['GET', '/v1/session/updates?after=1&wait=25'],
  ] as const;
  for (const call of reading) {
    const { status, body } = await server.call(call, { token: canceled.client_token });
    expect([status, sessionViewSchema.parse(body).status]).toEqual([200, 'canceled']);
    expect(codeOf(await server.call(call, { token: open.client_token }))).toBe('client_token_expired');
  }
  const acting = await server.call(['POST', '/v1/session/cancel'], { token: canceled.client_token });
  expect(codeOf(acting)).toBe('client_token_expired');
  server.passSeconds(VERIFICATION_SECONDS - CLIENT_TOKEN_SECONDS);
  const late = await server.call(['GET', '/v1/session'], { token: expired.client_token });
  expect(sessionViewSchema.parse(late.body).status).toBe('expired');
  // A day after its end it is forgotten.
  server.passSeconds(VERIFICATION_SECONDS + CLIENT_TOKEN_SECONDS);
  await server.forget();
  expect(codeOf(await server.call(['GET', '/v1/session'], { token: expired.client_token }))).toBe(
    'unauthorized',
  );
});

test('after twenty wrong Request IDs an address has to wait, and a new code changes nothing of it', async () => {
  const { server } = await startBoth();
  const claim = (requestId: string) =>
    server.call(['POST', '/v1/phone/claims'], {
      body: { request_id: requestId, claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' },
    });
  // A slip of the finger fails the check character, and is not counted.
  for (let slip = 0; slip < 30; slip += 1)
    expect(codeOf(await claim('7K3M-9QXT-2VBN-0'))).toBe('code_unknown');
  for (let wrong = 0; wrong < 20; wrong += 1)
    expect(codeOf(await claim('0000-0000-0000-0'))).toBe('code_unknown');
  const refused = await claim('0000-0000-0000-0');
  expect([refused.status, codeOf(refused)]).toEqual([429, 'rate_limited']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  server.passSeconds(601);
  expect(codeOf(await claim('0000-0000-0000-0'))).toBe('code_unknown');
});
