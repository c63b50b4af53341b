import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { startServerForThisTest, type ServerUnderTest } from '../under-test/for-this-test.ts';
import { createTestDatabase } from '../under-test/test-database.ts';
import { rewrap } from './rewrap.ts';

/** A verified verification that was read, with a webhook secret beside it. */
async function leaveData(server: ServerUnderTest): Promise<string> {
  const { id, client_token: token } = await server.mint({ clock: { review_seconds: 0 } });
  await server.call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
  const drive: [string, string] = ['POST', `/v1/test/verifications/${id}/phone`];
  await server.call(drive, { token: server.partner.secretKey, body: { do: 'play' } });
  await server.sweep();
  return id;
}

test('while the master key is exchanged everything stays readable, and afterwards the old one is of no use', async () => {
  const { location, remove } = await createTestDatabase();
  onTestFinished(remove);
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const first = await startServerForThisTest({
    location,
    masterKey: older,
    webhookUrl: 'http://127.0.0.1:9/',
  });
  const token = first.partner.secretKey;
  const mint = { token, body: { reference: 'made-up' }, headers: { 'idempotency-key': 'order-1' } };
  const minted = await first.call(['POST', '/v1/verifications'], mint);
  const ids = [await leaveData(first), await leaveData(first), await leaveData(first)];
  const read = async (server: ServerUnderTest, id = '') =>
    (await server.call(['GET', `/v1/verifications/${id}`], { token })).body;
  const before = await Promise.all(ids.map((id) => read(first, id)));
  expect(before).toMatchObject(ids.map((id) => ({ id, status: 'verified', result: { type: 'passport' } })));
  await first.stop();

  const both = await startServerForThisTest({ location, masterKey: newer, olderKeys: [older] });
  expect(await Promise.all(ids.map((id) => read(both, id)))).toEqual(before);
  const again = await both.call(['POST', '/v1/verifications'], mint);
  expect([again.status, (again.body as { id: string }).id]).toEqual([
    201,
    (minted.body as { id: string }).id,
  ]);
  const { db, vault } = both.services;
  const webhookSecrets = (await db.selectFrom('webhook_endpoints').select('id').execute()).length;
  expect(webhookSecrets).toBeGreaterThan(0);
  expect(await rewrap(db, vault)).toEqual({ personalData: 3, webhookSecrets });
  expect(await rewrap(db, vault)).toEqual({ personalData: 0, webhookSecrets: 0 });
  await both.stop();

  const alone = await startServerForThisTest({ location, masterKey: newer });
  expect(await Promise.all(ids.map((id) => read(alone, id)))).toEqual(before);
  await alone.stop();
  const outdated = await startServerForThisTest({ location, masterKey: older });
  expect(await read(outdated, ids[0])).toMatchObject({ code: 'internal' });
  // What the log says of it holds no data.
  expect(outdated.logged.join()).toContain('UnknownKeyError');
});
