import { randomBytes } from 'node:crypto';
import { sessionViewSchema } from '@tokencloud/contract/schemas';
import { sql } from 'kysely';
import { Client } from 'pg';
import { beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { openPostgres } from './database/open-postgres.ts';
import { migrations } from './database/migrations/index.ts';
import { codeOf } from './server-under-test.ts';
import {
  type ServerUnderTest,
  startReceiverForThisTest,
  startServerForThisTest,
} from './under-test/for-this-test.ts';
import { createTestDatabase } from './under-test/test-database.ts';

let one: ServerUnderTest;
let other: ServerUnderTest;
let startAnother: (webhookUrl?: string) => Promise<ServerUnderTest>;
beforeEach(async () => {
  const database = await createTestDatabase();
  onTestFinished(database.remove);
  const masterKey = randomBytes(32);
  startAnother = (webhookUrl) =>
    startServerForThisTest({
      location: database.location,
      masterKey,
      ...(webhookUrl !== undefined && { webhookUrl }),
    });
  one = await startAnother();
  other = await startAnother();
});

/** A poll that `server` holds. */
async function hold(server: ServerUnderTest, token: string) {
  const before = server.services.waiters.count();
  const answer = server.call(['GET', '/v1/session/updates?after=1&wait=25'], { token });
  await expect.poll(() => server.services.waiters.count()).toBe(before + 1);
  return { answer };
}

const cancel = (server: ServerUnderTest, id: string) =>
  server.call(['POST', `/v1/verifications/${id}/cancel`], { token: server.partner.secretKey });

/** The connections that listen, of this database. */
async function listeners(server: ServerUnderTest): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = 'tokencloud listener'
    order by backend_start`.execute(server.services.db);
  return rows.map(({ pid }) => pid);
}

test('who waits at one instance is woken by a change at another', async () => {
  const { id, client_token: token } = await one.mint();
  const polls = [await hold(one, token), await hold(other, token)];
  await cancel(other, id);
  for (const { answer } of polls) {
    expect((await answer).body).toMatchObject({ status: 'canceled', version: 2 });
  }
});

test('of 200 claims at once, over two instances, one wins', async () => {
  const { client_token: token } = await one.mint();
  const made = await one.call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
  const request_id = sessionViewSchema.parse(made.body).handoff?.request_id;
  const claims = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      (index % 2 === 0 ? one : other).call(['POST', '/v1/phone/claims'], {
        body: {
          request_id,
          claim_key: index.toString().padStart(22, 'a'),
          platform: 'ios',
          app_version: '1',
        },
      }),
    ),
  );
  expect(claims.filter(({ status }) => status === 201).length).toBe(1);
  const refusals = new Set(claims.filter(({ status }) => status !== 201).map(codeOf));
  expect([...refusals]).toEqual(['code_claimed']);
  const { rows } = await sql`select * from phone_tokens`.execute(one.services.db);
  expect(rows.length).toBe(1);
  expect([...one.logged, ...other.logged]).toEqual([]);
});

test('an instance whose listener was killed catches up with what it missed, and listens again', async () => {
  const [first, second] = [await one.mint(), await one.mint()];
  const { answer: missed } = await hold(one, first.client_token);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(one.services.db);
  const name = rows[0]?.name ?? '';
  const admin = new Client(inject('postgres')?.adminUrl);
  await admin.connect();
  onTestFinished(() => admin.end());
  // So that the listener cannot be back before the change that it is to miss.
  await admin.query(`alter database ${name} allow_connections false`);
  const [pid] = await listeners(one);
  await sql`select pg_terminate_backend(${pid}, 5000)`.execute(other.services.db);
  const losses = () => one.logged.filter((line) => line.includes('listener')).length;
  await expect.poll(losses).toBeGreaterThan(2);
  await cancel(other, first.id);
  await admin.query(`alter database ${name} allow_connections true`);
  expect((await missed).body).toMatchObject({ status: 'canceled' });

  const { answer: heard } = await hold(one, second.client_token);
  await cancel(other, second.id);
  expect((await heard).body).toMatchObject({ status: 'canceled' });
});

test('an event is delivered once, whichever instances look for it', async () => {
  const receiver = await startReceiverForThisTest();
  const third = await startAnother(receiver.url);
  const minted = await Promise.all(Array.from({ length: 20 }, () => one.mint()));
  await Promise.all(minted.map(({ id }, index) => cancel([one, other, third][index % 3] ?? one, id)));
  const all = [one, other, third];
  const undelivered = async () => {
    for (const { services } of all) services.wakeDispatcher();
    const pending = await sql`select 1 from deliveries where state <> 'delivered'`.execute(one.services.db);
    return pending.rows.length;
  };
  await expect.poll(undelivered, { timeout: 10_000 }).toBe(0);
  const received = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(received.length).toBe(20);
  expect(new Set(received).size).toBe(20);
});

test('an alarm that several instances ring is done once', async () => {
  const minted = await Promise.all(Array.from({ length: 10 }, () => one.mint()));
  for (const server of [one, other]) server.passSeconds(24 * 3600 + 1);
  await Promise.all([one.sweep(), other.sweep()]);
  const { rows } = await sql<{ type: string }>`select type from events`.execute(one.services.db);
  expect(rows).toEqual(minted.map(() => ({ type: 'verification.expired' })));
  expect([...one.logged, ...other.logged]).toEqual([]);
});

test('instances that start together on an empty database migrate it once', async () => {
  const admin = new Client(inject('postgres')?.adminUrl);
  await admin.connect();
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await admin.query(`create database ${name}`);
  onTestFinished(async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  const url = new URL(inject('postgres')?.adminUrl ?? '');
  url.pathname = `/${name}`;
  const warnings: string[] = [];
  const opened = await Promise.all(
    Array.from({ length: 4 }, () =>
      openPostgres({ url: url.href, connections: 2 }, (message) => warnings.push(message)),
    ),
  );
  const done = opened.map(({ db }) => sql`select name from kysely_migration`.execute(db));
  const names = (await Promise.all(done)).map(({ rows }) => rows.length);
  expect(names).toEqual(opened.map(() => Object.keys(migrations).length));
  await Promise.all(opened.map(({ close }) => close()));
  expect(warnings).toEqual([]);
});
