import { sessionViewSchema } from '@tokencloud/contract/schemas';
import { expect, test } from 'vitest';
import type { Database } from '../database/schema.ts';
import {
  type ServerUnderTest,
  startReceiverForThisTest,
  startServerForThisTest,
} from '../under-test/for-this-test.ts';

async function start(): Promise<ServerUnderTest> {
  const receiver = await startReceiverForThisTest();
  return startServerForThisTest({ webhookUrl: receiver.url });
}

const forgettable = [
  'client_tokens',
  'hosted_links',
  'hosted_cookies',
  'handoff_codes',
  'phone_tokens',
  'idempotency_keys',
  'events',
  'deliveries',
  'delivery_attempts',
] as const satisfies readonly (keyof Database)[];

/** How many rows each table has, of those that forget. */
async function counts({ services }: ServerUnderTest): Promise<Record<string, number>> {
  const rows = await Promise.all(
    forgettable.map((table) => services.db.selectFrom(table).selectAll().execute()),
  );
  return Object.fromEntries(forgettable.map((table, index) => [table, rows[index]?.length ?? 0]));
}

const mintOrder = ({ call, partner }: ServerUnderTest) =>
  call(['POST', '/v1/verifications'], {
    token: partner.secretKey,
    body: { reference: 'customer-1' },
    headers: { 'idempotency-key': 'order-1' },
  });

/** One verification that has left a row in every table. */
async function leaveTraces(server: ServerUnderTest): Promise<string> {
  const { call, partner } = server;
  const minted = await mintOrder(server);
  const { id, client_token: token, hosted_url: hostedUrl } = minted.body as Record<string, string>;
  const link_code = new URL(hostedUrl ?? '').hash.slice(1);
  await call(['POST', '/v1/hosted/exchange'], { body: { link_code } });
  const made = await call(['POST', '/v1/session/handoff'], {
    token: token ?? '',
    body: { document: 'passport' },
  });
  const request_id = sessionViewSchema.parse(made.body).handoff?.request_id;
  const claim = { request_id, claim_key: 'a'.repeat(22), platform: 'ios', app_version: '1' };
  await call(['POST', '/v1/phone/claims'], { body: claim });
  await call(['POST', `/v1/verifications/${id}/client_token`], { token: partner.secretKey });
  await call(['POST', `/v1/verifications/${id}/cancel`], { token: partner.secretKey });
  return id ?? '';
}

test('what may still be asked for is kept, and what is old is forgotten, but no verification', async () => {
  const server = await start();
  const id = await leaveTraces(server);
  await expect.poll(async () => (await counts(server))['delivery_attempts']).toBe(1);
  const before = await counts(server);
  for (const table of forgettable) expect([table, before[table]]).not.toEqual([table, 0]);
  await server.forget();
  expect(await counts(server)).toEqual(before);

  server.passSeconds(2 * 24 * 3600 + 1);
  await server.forget();
  expect(await counts(server)).toMatchObject({ phone_tokens: 0, handoff_codes: 0, events: 1, deliveries: 1 });

  server.passSeconds(28 * 24 * 3600);
  await server.forget();
  expect(await counts(server)).toEqual(Object.fromEntries(forgettable.map((table) => [table, 0])));
  const token = server.partner.secretKey;
  expect((await server.call(['GET', `/v1/verifications/${id}`], { token })).status).toBe(200);
  expect(server.logged).toEqual([]);
});

test('more rows than one statement takes are all forgotten', async () => {
  const server = await start();
  const { id } = await server.mint();
  const rows = Array.from({ length: 1001 }, (_, index) => ({
    hash: `old ${index}`,
    verification_id: id,
    expires_at: 1,
  }));
  for (let first = 0; first < rows.length; first += 100) {
    await server.services.db
      .insertInto('client_tokens')
      .values(rows.slice(first, first + 100))
      .execute();
  }
  await server.forget();
  expect((await counts(server))['client_tokens']).toBe(1);
});

test('an Idempotency-Key is good as new after its 24 hours, also before it was forgotten', async () => {
  const server = await start();
  const idOf = async () => ((await mintOrder(server)).body as { id: string }).id;
  const first = await idOf();
  server.passSeconds(24 * 3600 - 60);
  expect(await idOf()).toBe(first);
  server.passSeconds(61);
  expect(await idOf()).not.toBe(first);
});
