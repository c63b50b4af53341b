import { simulatedSubmission } from '@tokencloud/contract/examples';
import { claimSchema, sessionViewSchema } from '@tokencloud/contract/schemas';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ServerUnderTest } from '../under-test/for-this-test.ts';
import { startReceiverForThisTest, startServerForThisTest } from '../under-test/for-this-test.ts';

/** Tables that have a few rows for each partner, however many verifications there are. */
const SMALL = new Set(['partners', 'secret_keys', 'webhook_endpoints']);

/** A verification from the mint to its redaction, as page, phone and partner live it. */
async function liveOne(server: ServerUnderTest) {
  const { call, partner } = server;
  const asPartner = { token: partner.secretKey };
  const { id, client_token: token } = await server.mint({ clock: { review_seconds: 0 } });
  const made = await call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
  const request_id = sessionViewSchema.parse(made.body).handoff?.request_id;
  const body = { request_id, claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' };
  const claim = claimSchema.parse((await call(['POST', '/v1/phone/claims'], { body })).body);
  const asPhone = { token: claim.phone_token };
  await call(['PUT', '/v1/phone/step'], { ...asPhone, body: { step: 'scanning' } });
  const submission = simulatedSubmission('passport', claim.nonce);
  await call(['POST', '/v1/phone/submission'], { ...asPhone, body: submission });
  await server.sweep();
  await call(['GET', '/v1/session/updates?after=1&wait=0'], { token });
  await call(['GET', '/v1/verifications?status=open&reference=customer-1'], asPartner);
  await call(['GET', '/v1/events'], asPartner);
  return (await call(['POST', `/v1/verifications/${id}/redact`], asPartner)).status;
}

test('nothing that is asked of the database in a verification’s life reads through a whole table', async () => {
  const statements = new Set<string>();
  const receiver = await startReceiverForThisTest();
  const server = await startServerForThisTest({
    // How SQLite answers is asked of SQLite, whichever database the suite is about.
    location: { name: 'file', path: ':memory:' },
    webhookUrl: receiver.url,
    onStatement: (text) => statements.add(text),
  });
  // Once an hour the phone tokens of two days are read through; that is not what a request waits for.
  await server.forget();
  statements.clear();
  expect(await liveOne(server)).toBe(200);
  await receiver.untilReceived(2);
  await server.services.metrics.text();
  const asked = [...statements].filter((text) => /^(select|update|delete)/.test(text));
  expect(asked.length).toBeGreaterThan(20);
  const scans: string[] = [];
  for (const text of asked) {
    const plan = await sql<{ detail: string }>`${sql.raw(`explain query plan ${text}`)}`.execute(
      server.services.db,
    );
    for (const { detail } of plan.rows) {
      const [, scanned = ''] = /^SCAN (\w+)$/.exec(detail) ?? [];
      const isWhole = scanned !== '' && !SMALL.has(scanned);
      if (isWhole || detail === 'USE TEMP B-TREE FOR GROUP BY') scans.push(`${detail}: ${text}`);
    }
  }
  expect(scans).toEqual([]);
});
