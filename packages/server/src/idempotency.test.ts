import { createHash } from 'node:crypto';
import { simulatedSubmission } from '@tokencloud/contract/examples';
import { claimSchema, sessionViewSchema } from '@tokencloud/contract/schemas';
import { expect, test } from 'vitest';
import { codeOf } from './server-under-test.ts';
import { type ServerUnderTest, startServerForThisTest } from './under-test/for-this-test.ts';

/** Mints with a key, as a partner. */
async function mint({ call, partner }: ServerUnderTest, wishes: { token?: string; body?: object } = {}) {
  const { token = partner.secretKey, body = { reference: 'customer-1' } } = wishes;
  const headers = { 'idempotency-key': 'order-1' };
  const answered = await call(['POST', '/v1/verifications'], { token, body, headers });
  return { ...answered, minted: answered.body as { id: string; client_token: string } };
}

const mintedRows = ({ services }: ServerUnderTest) =>
  services.db.selectFrom('verifications').select('id').execute();

test('of twenty mints with one key at once, one mints, and each gets a token of its own', async () => {
  const server = await startServerForThisTest();
  const answers = await Promise.all(Array.from({ length: 20 }, () => mint(server)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  const rows = await mintedRows(server);
  expect(rows.length).toBe(1);
  expect(new Set(answers.map(({ minted }) => minted.id))).toEqual(new Set([rows[0]?.id]));
  expect(new Set(answers.map(({ minted }) => minted.client_token)).size).toBe(answers.length);
  expect(server.logged).toEqual([]);
});

test('of two bodies with one key at once, one mints, and the other is refused', async () => {
  const server = await startServerForThisTest();
  const references = ['customer-1', 'customer-2'];
  const answers = await Promise.all(references.map((reference) => mint(server, { body: { reference } })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]));
  const codes = answers.filter(({ status }) => status === 422).map(codeOf);
  expect(codes).toEqual(['idempotency_key_reused']);
  expect((await mintedRows(server)).length).toBe(1);
});

test('a key is its partner’s own, and of its mode', async () => {
  const server = await startServerForThisTest();
  const stranger = await server.addPartner('stranger');
  const [own, foreign] = [await mint(server), await mint(server, { token: stranger.secretKey })];
  expect(foreign.status).toBe(201);
  expect(foreign.minted.id).not.toBe(own.minted.id);
});

test('a mint that was refused has not used its key', async () => {
  const server = await startServerForThisTest();
  const return_url = 'https://elsewhere.example/';
  const refused = await mint(server, { body: { reference: 'customer-1', return_url } });
  expect(codeOf(refused)).toBe('return_url_not_registered');
  expect((await mint(server)).status).toBe(201);
});

test('what is kept of a body is keyed: nobody can try out personal data against it', async () => {
  const server = await startServerForThisTest();
  const { call, services } = server;
  const { minted } = await mint(server);
  const token = minted.client_token;
  const made = await call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
  const request_id = sessionViewSchema.parse(made.body).handoff?.request_id;
  const claimant = { claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' };
  const claimed = await call(['POST', '/v1/phone/claims'], { body: { request_id, ...claimant } });
  const { phone_token, nonce } = claimSchema.parse(claimed.body);
  const body = simulatedSubmission('passport', nonce);
  const submit = (submission: object) =>
    call(['POST', '/v1/phone/submission'], { token: phone_token, body: submission });
  const [first, again] = [await submit(body), await submit(body)];
  expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
  const other = { ...body, liveness: { ...body.liveness, session: 'another' } };
  expect(codeOf(await submit(other))).toBe('verification_submitted');

  const kept = JSON.stringify([
    await services.db.selectFrom('verifications').selectAll().execute(),
    await services.db.selectFrom('idempotency_keys').selectAll().execute(),
  ]);
  const fingerprint = services.vault.fingerprint('submission', JSON.stringify(body));
  expect(kept).toContain(fingerprint);
  for (const text of [
    JSON.stringify(body),
    JSON.stringify(body.document_data),
    '{"reference":"customer-1"}',
  ]) {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(kept).not.toContain(createHash('sha256').update(text).digest(encoding));
    }
  }
});
