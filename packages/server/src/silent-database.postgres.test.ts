import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { isDatabaseUnavailable } from './database/is-unavailable.ts';
import { openPostgres } from './database/open-postgres.ts';
import { startServerProcess } from './under-test/server-process.ts';
import { startSilentProxy } from './under-test/silent-proxy.ts';
import { createTestDatabase } from './under-test/test-database.ts';

const LONGEST_STOP_MS = 5000;

async function proxyToDatabase() {
  const { databaseUrl } = await createTestDatabase();
  const proxy = await startSilentProxy(databaseUrl);
  onTestFinished(proxy.stop);
  return proxy;
}

test('a connection that PostgreSQL is silent on is given up, and the next one serves', async () => {
  const proxy = await proxyToDatabase();
  const location = { url: proxy.url, connections: 1, longestSilenceMs: 1000 };
  const { db, close } = await openPostgres(location, () => {});
  onTestFinished(close);
  const read = () => db.selectFrom('partners').select('id').execute();
  expect(await read()).toEqual([]);
  proxy.fallSilent();
  const error: unknown = await read().catch((reason: unknown) => reason);
  expect(isDatabaseUnavailable(error)).toBe(true);
  proxy.comeBack();
  expect(await read()).toEqual([]);
});

test('asked to end while PostgreSQL is silent, the server exits with 0 in five seconds', async () => {
  const proxy = await proxyToDatabase();
  const server = startServerProcess({
    DATABASE_URL: proxy.url,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  onTestFinished(() => void server.child.kill('SIGKILL'));
  const address = await server.address;
  proxy.fallSilent();
  const headers = { authorization: 'Bearer sk_test_nobody' };
  const unanswered = fetch(`${address}/v1/verifications`, { headers }).catch(() => {});
  await proxy.untilLost();
  server.child.kill('SIGTERM');
  const overdue = setTimeout(() => server.child.kill('SIGKILL'), LONGEST_STOP_MS);
  expect(await server.ended).toMatchObject({ code: 0, signal: null });
  clearTimeout(overdue);
  await unanswered;
});
