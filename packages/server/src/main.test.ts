import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from './database/open-database.ts';
import { PartnerStore } from './partners/partner-store.ts';
import { startServerProcess, type ServerProcess } from './under-test/server-process.ts';
import { createTestDatabase, databaseKind } from './under-test/test-database.ts';

const LONGEST_STOP_MS = 5000;

const cleanUps: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

/** An empty database with one partner, and the environment of servers on it. */
async function prepare() {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'tokencloud-data-'));
  cleanUps.push(database.remove, () => rmSync(dataDir, { recursive: true }));
  const masterKey = randomBytes(32);
  const open = await openDatabase(database.location, () => {});
  const partners = new PartnerStore(open.db);
  const partner = await partners.put({ slug: 'example', name: 'Example Outfitters', settings: {} });
  const secretKey = await partners.addKey(partner.id, 'test', Date.now());
  await open.close();
  const environment = {
    DATABASE_URL: database.databaseUrl,
    DATA_DIR: dataDir,
    ENCRYPTION_KEY: masterKey.toString('base64'),
  };
  return { environment, secretKey };
}

function start(environment: Readonly<Record<string, string>>): ServerProcess {
  const server = startServerProcess(environment);
  cleanUps.push(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  });
  return server;
}

async function mint(address: string, secretKey: string) {
  const response = await fetch(`${address}/v1/verifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reference: 'customer-1' }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; client_token: string };
}

/** Sends a request's head, and waits until the server says that it is at work on it. */
async function begin(address: string, lines: readonly string[]): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  cleanUps.push(() => void socket.destroy());
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write([...lines, 'host: x', 'expect: 100-continue', '', ''].join('\r\n'));
  expect(await nextText(socket)).toContain('100 Continue');
  return socket;
}

function nextText(socket: Socket): Promise<string> {
  return new Promise((resolve) => socket.once('data', (data: Buffer) => resolve(data.toString())));
}

async function untilRefused(address: string): Promise<void> {
  const isUp = () => fetch(`${address}/healthz`).then(Boolean, () => false);
  await expect.poll(isUp, { timeout: LONGEST_STOP_MS }).toBe(false);
}

test('asked to end, the server answers held polls, finishes requests, and exits with 0 in five seconds', async () => {
  const { environment, secretKey } = await prepare();
  const server = start(environment);
  const address = await server.address;
  const { client_token } = await mint(address, secretKey);
  const bearer = (token: string) => `authorization: Bearer ${token}`;
  const poll = await begin(address, [
    'GET /v1/session/updates?after=1&wait=25 HTTP/1.1',
    bearer(client_token),
  ]);
  const body = JSON.stringify({ reference: 'customer-2' });
  const half = await begin(address, [
    'POST /v1/verifications HTTP/1.1',
    bearer(secretKey),
    'content-type: application/json',
    `content-length: ${body.length}`,
  ]);
  server.child.kill('SIGTERM');
  const overdue = setTimeout(() => server.child.kill('SIGKILL'), LONGEST_STOP_MS);
  expect(await nextText(poll)).toContain('204 No Content');
  await untilRefused(address);
  half.write(body);
  expect(await nextText(half)).toContain('201 Created');
  expect(await server.ended).toMatchObject({ code: 0, signal: null });
  clearTimeout(overdue);
});

test('what a killed server had acknowledged is there for the next one, and its lock is no obstacle', async () => {
  const { environment, secretKey } = await prepare();
  const first = start(environment);
  const { id } = await mint(await first.address, secretKey);
  first.child.kill('SIGKILL');
  expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
  const second = start(environment);
  const response = await fetch(`${await second.address}/v1/verifications/${id}`, {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  expect(await response.json()).toMatchObject({ id, status: 'open' });
});

test('a second server on one file is refused with the pid of the first; on PostgreSQL both run', async () => {
  const { environment } = await prepare();
  const first = start(environment);
  await first.address;
  const second = start(environment);
  const address = second.address.then((url) => ({ url }));
  const told = {
    file: { code: 1, log: expect.stringContaining(`process ${first.child.pid}`) },
    postgres: { url: expect.stringMatching(/^http:/) },
  };
  expect(await Promise.race([second.ended, address])).toMatchObject(told[databaseKind]);
});

test('a PostgreSQL that is not there is said in one sentence without its password', async () => {
  const server = start({
    DATABASE_URL: 'postgres://user:hush@127.0.0.1:1/verify',
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  const { code, log } = await server.ended;
  expect(code).toBe(1);
  expect(log).toMatch(/^PostgreSQL at 127\.0\.0\.1:1\/verify cannot be used: [^\n]+\n$/);
  expect(log).not.toContain('hush');
});
