import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startReceiverForThisTest, startServerForThisTest } from '../under-test/for-this-test.ts';
import { answeringWith } from '../under-test/http-receiver.ts';
import { createTestDatabase, type TestDatabase } from '../under-test/test-database.ts';
import { helpText, runCommand } from './run-command.ts';
import { commands } from './commands/index.ts';

const masterKey = randomBytes(32);
let database: TestDatabase;
let environment: Record<string, string>;
beforeEach(async () => {
  database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'tokencloud-commands-'));
  environment = {
    DATABASE_URL: database.databaseUrl,
    DATA_DIR: dataDir,
    ENCRYPTION_KEY: masterKey.toString('base64'),
  };
  onTestFinished(async () => {
    await database.remove();
    rmSync(dataDir, { recursive: true });
  });
});

/** Runs a command in this process. @returns what it printed. */
async function run(...args: string[]): Promise<string> {
  let printed = '';
  await runCommand(args, {
    environment,
    write: (text) => (printed += text),
    writeLog: () => {},
    clock: Date.now,
    ending: new AbortController().signal,
  });
  return printed;
}

/** The same with `--json`. */
async function runJson<Answer>(...args: string[]): Promise<Answer> {
  // The command's documented output.
  return JSON.parse(await run(...args, '--json')) as Answer;
}

type Put = { partner_id: string; secret_key: string; webhook_secret: string };
const putShop = () =>
  runJson<Put>(
    'partner',
    'put',
    '--slug',
    'shop',
    '--name',
    'Example Outfitters',
    '--new-key',
    '--retention-days',
    '7',
  );

test('a partner is made, changed and listed; what is not given stays', async () => {
  expect(await run('partner', 'list')).toBe('There is no partner yet.\n');
  const put = await putShop();
  expect(put).toMatchObject({ secret_key: expect.stringMatching(/^sk_test_/), webhook_secret: null });
  await run(
    'partner',
    'put',
    '--slug',
    'shop',
    '--name',
    'Example Outfitters',
    '--embed-origin',
    'https://shop.example',
  );
  const { partners } = await runJson<{ partners: unknown[] }>('partner', 'list');
  const settings = { embedOrigins: ['https://shop.example'], retentionDays: 7, pairing: 'on' };
  expect(partners).toMatchObject([{ slug: 'shop', id: put.partner_id, settings }]);
});

test('keys are added, listed without being shown, and revoked one by one', async () => {
  const put = await putShop();
  const { secret_key: live } = await runJson<Put>('key', 'add', '--partner', 'shop', '--live');
  expect(live).toMatch(/^sk_live_/);
  const listed = await run('key', 'list', '--partner', 'shop');
  expect(listed).not.toContain(live.slice(8, 20));
  const { keys } = await runJson<{ keys: { id: string; mode: string }[] }>(
    'key',
    'list',
    '--partner',
    'shop',
  );
  expect(keys.map(({ mode }) => mode).sort()).toEqual(['live', 'test']);
  const testKey = keys.find(({ mode }) => mode === 'test')?.id ?? '';
  await run('key', 'revoke', '--partner', 'shop', testKey);
  await expect(run('key', 'revoke', '--partner', 'shop', testKey)).rejects.toThrow('has no key');
  const server = await startServerForThisTest({ location: database.location, masterKey });
  const call = (token: string) => server.call(['GET', '/v1/verifications'], { token });
  expect((await call(put.secret_key)).status).toBe(401);
  await server.stop();
});

test('an endpoint is added, tried, and given another secret', async () => {
  await putShop();
  const receiver = await startReceiverForThisTest(answeringWith(204, 500));
  const added = await runJson<{ id: string; webhook_secret: string }>(
    'webhook',
    'add',
    '--partner',
    'shop',
    '--url',
    receiver.url,
  );
  expect(await run('webhook', 'test', added.id)).toContain('has taken it: 204');
  const [received] = receiver.received;
  const headers = received?.headers as Record<string, string>;
  expect(() => new Webhook(added.webhook_secret).verify(received?.body ?? '', headers)).not.toThrow(
    'signature',
  );
  await expect(run('webhook', 'test', added.id)).rejects.toThrow('answered 500');
  const rotated = await runJson<{ webhook_secret: string }>('webhook', 'rotate', added.id);
  expect(rotated.webhook_secret).not.toBe(added.webhook_secret);
  expect(await run('webhook', 'list', '--partner', 'shop')).toContain(`${added.id}  test  ${receiver.url}`);
  await expect(run('webhook', 'add', '--partner', 'shop', '--live', '--url', receiver.url)).rejects.toThrow(
    'https',
  );
  await expect(run('webhook', 'test', 'whe_none')).rejects.toThrow('There is no endpoint');
  const move = [
    'partner',
    'put',
    '--slug',
    'shop',
    '--name',
    'Renamed',
    '--webhook-url',
    `${receiver.url}/new`,
  ];
  await run(...move);
  expect(await run('webhook', 'list', '--partner', 'shop')).toBe(`${added.id}  test  ${receiver.url}/new\n`);
  await run('webhook', 'add', '--partner', 'shop', '--url', receiver.url);
  await expect(run(...move)).rejects.toThrow('has several endpoints');
});

test('personal data is destroyed by an operator too, and only of what has ended', async () => {
  const { secret_key: token } = await putShop();
  const server = await startServerForThisTest({ location: database.location, masterKey });
  const minted = await server.call(['POST', '/v1/verifications'], {
    token,
    body: { reference: 'made-up-1', clock: { review_seconds: 0 } },
  });
  const { id, client_token } = minted.body as { id: string; client_token: string };
  await server.call(['POST', '/v1/session/handoff'], { token: client_token, body: { document: 'passport' } });
  const open = await server.call(['POST', '/v1/verifications'], { token, body: { reference: 'made-up-2' } });
  await server.call(['POST', `/v1/test/verifications/${id}/phone`], { token, body: { do: 'play' } });
  await server.sweep();
  const count = async () =>
    (await server.services.db.selectFrom('personal_data').select('verification_id').execute()).length;
  expect(await count()).toBe(1);
  await server.stop();
  expect(await run('redact', id)).toBe(`${id} is redacted.\n`);
  await expect(run('redact', (open.body as { id: string }).id)).rejects.toThrow('still_open');
  await expect(run('redact', 'vrf_none')).rejects.toThrow('There is no verification');
  expect(await runJson('rewrap')).toEqual({ personal_data: 0, webhook_endpoints: 0 });
});

test('the API of a server anywhere is held to the contract', async () => {
  const { secret_key: key } = await putShop();
  const server = await startServerForThisTest({ location: database.location, masterKey });
  environment['CONFORMANCE_SECRET_KEY'] = key;
  expect(await run('conformance', server.address)).toMatch(/^All \d\d cases are as the contract says\.\n$/);
  const wrong = await startReceiverForThisTest((response) => response.writeHead(201).end('{}'));
  await expect(run('conformance', wrong.url)).rejects.toThrow(/of \d\d cases are not as the contract says/);
  environment['CONFORMANCE_SECRET_KEY'] = 'sk_live_x';
  await expect(run('conformance', server.address)).rejects.toThrow('has to hold a test key');
  await server.stop();
});

test('help names every command, and each has its own', async () => {
  expect(await run('help')).toBe(helpText());
  expect(await run()).toBe(helpText());
  for (const name of Object.keys(commands)) {
    expect(helpText()).toContain(`tokencloud-server ${name} `);
    expect(await run(...name.split(' '), '--help')).toMatch(new RegExp(`^tokencloud-server ${name} `));
  }
  expect(await run('version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await run('migrate')).toContain('newest shape');
});

test.each([
  [['dance'], 'There is no command "dance"'],
  [['partner', 'put'], '--slug is needed'],
  [['partner', 'put', '--slug', 'a', '--name', 'b', '--pairing', 'x'], '--pairing takes on or off'],
  [['partner', 'put', '--slug', 'a', '--name', 'b', '--embed-origin', 'x'], 'not an origin'],
  [['partner', 'put', '--slug', 'a', '--name', 'b', '--retention-days', '-1'], '--retention-days'],
  [['partner', 'list', '--colour'], "Unknown option '--colour'"],
  [['migrate', 'now'], 'There is nothing to do with "now"'],
  [['redact'], 'ID is needed'],
  [['key', 'revoke', '--partner', 'a', 'one', 'two'], 'There is nothing to do with "two"'],
  [['webhook', 'test', 'one', 'two'], 'There is nothing to do with "two"'],
  [['webhook', 'rotate', 'one', 'two'], 'There is nothing to do with "two"'],
  [['conformance', 'http://127.0.0.1/', 'two'], 'There is nothing to do with "two"'],
  [['constructor'], 'There is no command "constructor"'],
  [['partner', 'put', '--slug', 'a', '--name', 'b', '--webhook-url', 'a'], '--webhook-url has to be'],
  [
    ['partner', 'put', '--slug', 'a', '--name', 'b', '--live', '--webhook-url', 'http://shop.example/'],
    '--webhook-url has to be an https URL',
  ],
])('%j is refused with what to do', async (args, sentence) => {
  await expect(run(...args)).rejects.toThrow(sentence);
});

test('a Node that is too old is told so in one sentence', async () => {
  const bin = fileURLToPath(new URL('../../bin/tokencloud-server.js', import.meta.url));
  const asOld = 'Object.defineProperty(process, "versions", { value: { node: "22.12.0" } })';
  const args = ['--import', `data:text/javascript,${encodeURIComponent(asOld)}`, bin, 'version'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
  expect(said).toMatch(/^tokencloud-server needs Node 22\.13 or newer; this is 22\.12\.0\.[^\n]+\n$/);
});

test.each([
  ['done', ['version'], {}, 0],
  ['it cannot be done', ['key', 'list', '--partner', 'nobody'], {}, 1],
  ['the command line is not usable', ['dance'], {}, 2],
  ['the environment is not usable', ['migrate'], { PORT: 'x' }, 2],
])(
  'where %s, the exit code says so, and stderr says why without a stack',
  async (_name, args, wrong, code) => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const env = { PATH: process.env['PATH'] ?? '', ...environment, ...wrong };
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = await new Promise((resolve) => child.once('close', resolve));
    expect([ended, said === '', said.includes(' at ')]).toEqual([code, code === 0, false]);
  },
);
