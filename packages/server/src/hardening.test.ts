import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simulatedSubmission } from '@tokencloud/contract/examples';
import {
  claimSchema,
  problemSchema,
  sessionViewSchema,
  verificationSchema,
} from '@tokencloud/contract/schemas';
import { expect, onTestFinished, test } from 'vitest';
import { codeOf } from './server-under-test.ts';
import type { HttpReceiver } from './under-test/http-receiver.ts';
import {
  type ServerUnderTest,
  startReceiverForThisTest,
  startServerForThisTest,
} from './under-test/for-this-test.ts';

/** A phone that has claimed a passport verification. */
async function claimed(server: ServerUnderTest, clientToken: string, headers: Record<string, string> = {}) {
  const view = await server.call(['POST', '/v1/session/handoff'], {
    token: clientToken,
    body: { document: 'passport' },
    headers,
  });
  const request_id = sessionViewSchema.parse(view.body).handoff?.request_id;
  const body = { request_id, claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' };
  return claimSchema.parse((await server.call(['POST', '/v1/phone/claims'], { body, headers })).body);
}

/** A verifier that accepts everything, once it has answered with these statuses in turn. */
const startVerifier = (...statuses: number[]) =>
  startReceiverForThisTest((response, { body }) => {
    // Our own question.
    const { nonce } = JSON.parse(body) as { nonce: string };
    response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ accepted: true, nonce }));
  });

/** A live server that asks this verifier, and what a phone that has claimed a verification of it can submit. */
async function startLive(verifier: HttpReceiver) {
  const server = await startServerForThisTest({
    environment: {
      MODE: 'live',
      EVIDENCE_VERIFIER_URL: verifier.url,
      REVIEW_DESK_KEY: 'r'.repeat(40),
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      PUBLIC_ORIGIN: 'https://verify.example',
    },
  });
  const key = await server.services.partners.addKey(server.partner.id, 'live', Date.now());
  const minted = await server.call(['POST', '/v1/verifications'], { token: key, body: { reference: 'c-1' } });
  const { client_token: clientToken } = minted.body as { client_token: string };
  const { phone_token: token, nonce } = await claimed(server, clientToken);
  const body = simulatedSubmission('passport', nonce);
  const submit = (changes: Partial<typeof body> = {}) =>
    server.call(['POST', '/v1/phone/submission'], { token, body: { ...body, ...changes } });
  return { server, submit };
}

test('nothing that was read goes to the evidence verifier before the person has agreed', async () => {
  const verifier = await startVerifier();
  const { submit } = await startLive(verifier);
  expect(codeOf(await submit({ consents: [] }))).toBe('consent_missing');
  expect(verifier.received.length).toBe(0);
  expect((await submit()).status).toBe(200);
  expect(verifier.received.length).toBe(1);
});

test('a verifier that is down is no mistake of the server: the phone tries again, and the log says what it is', async () => {
  const { server, submit } = await startLive(await startVerifier(502));
  const answered = await submit();
  expect([answered.status, codeOf(answered)]).toEqual([503, 'unavailable']);
  expect(server.logged).toEqual([
    expect.stringContaining('"error":"EvidenceUnavailableError","cause":"HTTP_502"'),
  ]);
  expect((await submit()).status).toBe(200);
});

test('a phone whose network our proxies did not tell has to type the number', async () => {
  const server = await startServerForThisTest({ environment: { TRUSTED_PROXIES: '127.0.0.1' } });
  for (const forwarded of ['unknown', 'garbage', '']) {
    const minted = await server.mint();
    const claim = await claimed(server, minted.client_token, { 'x-forwarded-for': forwarded });
    expect(claim.pairing).toBe('required');
  }
  const minted = await server.mint();
  const claim = await claimed(server, minted.client_token, { 'x-forwarded-for': '192.0.2.1:5555' });
  expect(claim.pairing).toBe('none');
});

test('a redacted verification’s key is nowhere in the files any more; retention redacts by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokencloud-redaction-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const server = await startServerForThisTest({ location: { name: 'file', path: join(folder, 'a.sqlite') } });
  const token = server.partner.secretKey;
  const minted = await server.mint({ clock: { review_seconds: 0 } });
  const { phone_token, nonce } = await claimed(server, minted.client_token);
  const body = simulatedSubmission('passport', nonce);
  await server.call(['POST', '/v1/phone/submission'], { token: phone_token, body });
  const read = async () =>
    verificationSchema.parse((await server.call(['GET', `/v1/verifications/${minted.id}`], { token })).body);
  await expect.poll(async () => (await read()).status).toBe('verified');
  const row = await server.services.db.selectFrom('personal_data').selectAll().executeTakeFirstOrThrow();
  const isInFiles = () =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(row.wrapped_key));
  expect(isInFiles()).toBe(true);

  server.passSeconds(30 * 24 * 3600 + 60);
  await server.sweep();
  expect((await read()).redacted_at).not.toBeNull();
  expect((await read()).result).toBeNull();
  expect(isInFiles()).toBe(false);
});

test('an alarm that cannot be done keeps no other waiting', async () => {
  const server = await startServerForThisTest();
  const { db } = server.services;
  const [bad, good] = [await server.mint(), await server.mint()];
  await db
    .updateTable('verifications')
    .set({ state: '{"stage":null}', alarm_at: 1 })
    .where('id', '=', bad.id)
    .execute();
  server.passSeconds(24 * 3600 + 1);
  await server.sweep();
  const row = await db
    .selectFrom('verifications')
    .select('status')
    .where('id', '=', good.id)
    .executeTakeFirst();
  expect(row?.status).toBe('expired');
  expect(server.logged.join()).toContain('an alarm failed');
});

test('no built page is served without its headers, and odd names are not found', async () => {
  const server = await startServerForThisTest();
  for (const name of ['..%2Fen.html', '%2e%2e%2findex.html', '%00', 'x'.repeat(300), '.env']) {
    expect((await server.call(['GET', `/widget/assets/${name}`])).status).toBe(404);
  }
  expect(server.logged).toEqual([]);
});

test('what is wrong with a body is said without quoting it', async () => {
  const server = await startServerForThisTest();
  const answered = await server.call(['POST', '/v1/phone/claims'], { body: '{"number":E12345678}' });
  expect(problemSchema.parse(answered.body).errors?.[0]?.message).toBe('The body is not JSON.');
  expect(JSON.stringify(answered.body)).not.toContain('E12345678');
});

test('a partner’s page can read why its widget is refused', async () => {
  const server = await startServerForThisTest();
  const unknown = await server.call(['GET', '/v1/embed/vrf_test_AAAAAAAAAAAAAAAAAAAAAA']);
  expect([unknown.status, unknown.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
});

test('an event that came before there was an endpoint can be delivered later', async () => {
  const server = await startServerForThisTest();
  const token = server.partner.secretKey;
  const { id } = await server.mint();
  await server.call(['POST', `/v1/verifications/${id}/cancel`], { token });
  const events = await server.call(['GET', '/v1/events'], { token });
  const [event] = (events.body as { data: { id: string; deliveries: unknown[] }[] }).data;
  expect(event?.deliveries).toEqual([]);
  await server.services.endpoints.add({
    partnerId: server.partner.id,
    mode: 'test',
    url: 'http://127.0.0.1:9/webhooks',
  });
  const again = await server.call(['POST', `/v1/events/${event?.id}/redeliver`], { token });
  expect((again.body as { deliveries: unknown[] }).deliveries.length).toBe(1);
});
