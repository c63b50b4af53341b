import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { simulatedSubmission } from '@tokencloud/contract/examples';
import { routes, type Route, type RouteName } from '@tokencloud/contract/routes';
import { claimSchema, sessionViewSchema, verificationSchema } from '@tokencloud/contract/schemas';
import { phoneProblems } from '@tokencloud/contract/vocabulary';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from './database/open-database.ts';
import { PartnerStore } from './partners/partner-store.ts';
import { findCanaries, formsOf } from './under-test/canary.ts';
import { startReceiverForThisTest } from './under-test/for-this-test.ts';
import { startServerProcess } from './under-test/server-process.ts';
import { createTestDatabase, databaseKind } from './under-test/test-database.ts';
import { createVault } from './vault/vault.ts';
import { EndpointStore } from './webhooks/endpoint-store.ts';

/** MADE-UP personal data that stands nowhere else in the world: area code 990000, and names of random signs. */
const syllables = '样本示例测试虚构演练'.split('');
const canaries = {
  name: `样${Array.from({ length: 11 }, () => syllables[randomInt(syllables.length)]).join('')}`,
  number: `990000${randomInt(10_000_000_000, 99_999_999_999)}X`,
  address: `示例路${randomInt(1e12, 9e12)}号`,
  portrait: randomBytes(48),
  portraitDigest: createHash('sha256').update(randomBytes(32)).digest('hex'),
  liveness: `face-${randomBytes(24).toString('hex')}`,
};
const evidenceOf = (nonce: string) =>
  `simulated:${nonce} chip ${canaries.portrait.toString('base64')} ${canaries.number}`;

test('a canary is found in whatever form it stands', () => {
  for (const [name, canary] of Object.entries(canaries)) {
    for (const [form, bytes] of formsOf(canary)) {
      const place = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]);
      expect(findCanaries(place, { [name]: canary })).toContain(`${name}, ${form}`);
    }
    for (const lead of ['', 'a', 'ab']) {
      const text = Buffer.concat([Buffer.from(lead), Buffer.from(canary as string), Buffer.from('xyz')]);
      expect(findCanaries(text.toString('base64'), { [name]: canary })).toContain(`${name}, base64`);
    }
  }
  expect(findCanaries('nothing of the kind', canaries)).toEqual([]);
});

/** Everything that the database has on its disk, or that can be asked of it. */
async function databaseBytes(databaseUrl: string, dataDir: string): Promise<Buffer> {
  if (databaseKind === 'file') {
    const folder = join(databaseUrl, '..');
    const files = [folder, dataDir].flatMap((path) => readdirSync(path).map((name) => join(path, name)));
    return Buffer.concat(files.map((file) => readFileSync(file)));
  }
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    await client.query('checkpoint');
    // Tables, their large values, and the log of changes, as the files have them.
    const tables = await client.query<{ bytes: Buffer }>(
      `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
        where relkind in ('r', 't', 'i') and relfilenode > 0 and relnamespace in ('public'::regnamespace, 'pg_toast'::regnamespace)`,
    );
    const log = await client.query<{ bytes: Buffer }>(
      `select pg_read_binary_file('pg_wal/' || name) as bytes from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'
        order by modification desc limit 2`,
    );
    if (tables.rows.length < 10 || log.rows.length === 0) throw new Error('PostgreSQL has shown no files.');
    return Buffer.concat([...tables.rows, ...log.rows].map(({ bytes }) => bytes));
  } finally {
    await client.end();
  }
}

/** A live server in a process of its own, with two partners, a webhook receiver, and a verifier that repeats what it is told. */
async function prepare() {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'tokencloud-canary-'));
  onTestFinished(async () => {
    await database.remove();
    rmSync(dataDir, { recursive: true });
  });
  const masterKey = randomBytes(32);
  const open = await openDatabase(database.location, () => {});
  const receiver = await startReceiverForThisTest();
  const partners = new PartnerStore(open.db);
  const own = await partners.put({ slug: 'own', name: 'Example Outfitters', settings: {} });
  const other = await partners.put({ slug: 'other', name: 'Example Savings', settings: {} });
  const keys = {
    test: await partners.addKey(own.id, 'test', 0),
    live: await partners.addKey(own.id, 'live', 0),
    others: await partners.addKey(other.id, 'test', 0),
  };
  await new EndpointStore(open.db, createVault(masterKey)).add({
    partnerId: own.id,
    mode: 'test',
    url: receiver.url,
  });
  await open.close();

  // Once an error that quotes everything, then a yes.
  const verdicts = [500, 200, 200];
  const verifier = await startReceiverForThisTest((response, { body }) => {
    const { nonce } = JSON.parse(body) as { nonce: string };
    const status = verdicts.shift() ?? 200;
    const answer = status === 500 ? body : JSON.stringify({ accepted: true, nonce, quoted: body });
    response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
  });
  const DESK = randomBytes(32).toString('base64url');
  const server = startServerProcess({
    MODE: 'live',
    LOG_LEVEL: 'debug',
    DATABASE_URL: database.databaseUrl,
    DATA_DIR: dataDir,
    ENCRYPTION_KEY: masterKey.toString('base64'),
    PUBLIC_ORIGIN: 'https://verify.example',
    EVIDENCE_VERIFIER_URL: verifier.url,
    REVIEW_DESK_KEY: DESK,
  });
  onTestFinished(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
  });
  const printed: Buffer[] = [];
  for (const stream of [server.child.stdout, server.child.stderr]) {
    stream?.on('data', (chunk: Buffer | string) => printed.push(Buffer.from(chunk as string)));
  }
  return { server, address: await server.address, keys, desk: DESK, printed, receiver, database, dataDir };
}

type Told = { readonly about: string; readonly status: number; readonly text: string };

/** Calls by the names of routes, and writes down every answer and address. */
function recorder(address: string) {
  const told: Told[] = [];
  const addresses: string[] = [];
  async function send(
    name: RouteName,
    { id = '', token = '', text, type = 'application/json', query = '' }: Sent,
  ) {
    const route: Route = routes[name];
    const path = `${route.path.replace(':id', id)}${query}`;
    addresses.push(path);
    const response = await fetch(`${address}${path}`, {
      method: route.method,
      headers: { authorization: `Bearer ${token}`, ...(text !== undefined && { 'content-type': type }) },
      body: text ?? null,
    });
    const answer = await response.text();
    const headers = JSON.stringify([...response.headers]);
    told.push({ about: `${name} ${response.status}`, status: response.status, text: `${headers}${answer}` });
    return { status: response.status, body: answer === '' ? null : (JSON.parse(answer) as unknown) };
  }
  return { told, addresses, send };
}
type Sent = { id?: string; token?: string; text?: string; type?: string; query?: string };
type Recorder = ReturnType<typeof recorder>;

async function claimed({ send }: Recorder, key: string) {
  const minted = await send('mintVerification', { token: key, text: '{"reference":"made-up-1"}' });
  const { id, client_token } = minted.body as { id: string; client_token: string };
  const made = await send('makeHandoff', { token: client_token, text: '{"document":"cn_id_card"}' });
  const { handoff } = sessionViewSchema.parse(made.body);
  const claim = await send('claim', {
    text: JSON.stringify({
      request_id: handoff?.request_id,
      claim_key: 'a'.repeat(22),
      platform: 'ios',
      app_version: '1',
    }),
  });
  const { phone_token: token, nonce } = claimSchema.parse(claim.body);
  const submission = simulatedSubmission('cn_id_card', nonce);
  const body = {
    ...submission,
    document_data: {
      ...submission.document_data,
      name: canaries.name,
      number: canaries.number,
      address: canaries.address,
      portrait_sha256: canaries.portraitDigest,
    },
    liveness: { passed: true, session: canaries.liveness },
    evidence: key.startsWith('sk_test') ? submission.evidence : evidenceOf(nonce),
  };
  return { id, clientToken: client_token, token, body };
}

/** Everything wrong that a phone can do with what it has read. */
async function submitWrongly({ send }: Recorder, { token, body }: Awaited<ReturnType<typeof claimed>>) {
  const portrait = canaries.portrait.toString('base64');
  const wrong: [code: string, text: string, type?: string][] = [
    ['consent_missing', JSON.stringify({ ...body, consents: [] })],
    ['liveness_missing', JSON.stringify({ ...body, liveness: { ...body.liveness, passed: false } })],
    [
      'document_mismatch',
      JSON.stringify({
        ...body,
        document_data: { ...simulatedSubmission('passport', '').document_data, surname: 'SPECIMEN' },
      }),
    ],
    ['invalid_request', JSON.stringify({ ...body, portrait })],
    [
      'invalid_request',
      JSON.stringify({ ...body, document_data: { ...body.document_data, portrait, [canaries.number]: 1 } }),
    ],
    [
      'invalid_request',
      JSON.stringify({
        ...body,
        document_data: { ...body.document_data, number: `${canaries.number}!`, name: [canaries.name] },
      }),
    ],
    ['invalid_request', JSON.stringify(body).slice(0, -1)],
    ['unsupported_media_type', JSON.stringify(body), 'text/plain'],
    ['body_too_large', JSON.stringify({ ...body, evidence: `${canaries.number} ${portrait}`.repeat(1000) })],
  ];
  for (const [code, text, type = 'application/json'] of wrong) {
    expect([code, (await send('submit', { token, text, type })).body]).toMatchObject([code, { code }]);
  }
  const text = JSON.stringify(body);
  for (const other of ['', 'pt_x', `pt_${'A'.repeat(43)}`]) await send('submit', { token: other, text });
  // What a careless app would do: data in the wrong call, or in the wrong field of the right one.
  for (const name of [
    'reportStep',
    'reportProblem',
    'pair',
    'claim',
    'mintVerification',
    'makeHandoff',
  ] as const) {
    await send(name, { token, text });
  }
  await send('reportStep', { token, text: JSON.stringify({ step: canaries.name }) });
}

test('what was read from a document and a face is told to its partner’s server alone, and stands nowhere else', async () => {
  const stage = await prepare();
  const { keys, address } = stage;
  const calls = recorder(address);
  const { send, told, addresses } = calls;

  const tested = await claimed(calls, keys.test);
  await submitWrongly(calls, tested);
  const text = JSON.stringify(tested.body);
  const forged = JSON.stringify({ ...tested.body, evidence: evidenceOf('another') });
  expect((await send('submit', { token: tested.token, text: forged })).body).toMatchObject({
    code: 'evidence_refused',
  });
  expect((await send('submit', { token: tested.token, text })).status).toBe(200);
  expect((await send('submit', { token: tested.token, text })).status).toBe(200);
  const another = JSON.stringify({ ...tested.body, liveness: { passed: true, session: 'x' } });
  expect((await send('submit', { token: tested.token, text: another })).body).toMatchObject({
    code: 'verification_submitted',
  });
  await send('decideVerification', { id: tested.id, token: stage.desk, text: '{"decision":"verified"}' });

  const real = await claimed(calls, keys.live);
  await submitWrongly(calls, real);
  const realText = JSON.stringify(real.body);
  expect((await send('submit', { token: real.token, text: realText })).body).toMatchObject({
    code: 'unavailable',
  });
  expect((await send('submit', { token: real.token, text: realText })).status).toBe(200);
  await send('decideVerification', { id: real.id, token: stage.desk, text: '{"decision":"verified"}' });

  for (const { id, clientToken } of [tested, real]) {
    for (const token of [keys.others, stage.desk, clientToken]) await send('readVerification', { id, token });
    await send('readSession', { token: clientToken });
    await send('pollSession', { token: clientToken, query: '?after=0&wait=0' });
  }
  for (const token of [keys.test, keys.live, keys.others]) {
    await send('listVerifications', { token });
    await send('listEvents', { token });
  }
  for (const code of phoneProblems)
    await send('reportProblem', { token: real.token, text: JSON.stringify({ code, final: true }) });
  await stage.receiver.untilReceived(2);
  expect(new Set(told.map(({ status }) => status)).size).toBeGreaterThan(6);

  // The one who may know.
  for (const { id, key } of [
    { id: tested.id, key: keys.test },
    { id: real.id, key: keys.live },
  ]) {
    const response = await fetch(`${address}/v1/verifications/${id}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(verificationSchema.parse(await response.json()).result).toMatchObject({
      name: canaries.name,
      number: canaries.number,
    });
  }

  const running = await databaseBytes(stage.database.databaseUrl, stage.dataDir);
  stage.server.child.kill('SIGTERM');
  expect(await stage.server.ended).toMatchObject({ code: 0 });
  const ended = await databaseBytes(stage.database.databaseUrl, stage.dataDir);
  // Where there is nothing, nothing is found: each place holds what it is looked at for.
  expect(running.includes(tested.id) && ended.includes(real.id)).toBe(true);
  const log = Buffer.concat(stage.printed);
  expect(log.toString()).toContain('a request failed');

  const places: Record<string, Buffer | string> = {
    'the database of the running server': running,
    'the database afterwards': ended,
    'stdout and the log': log,
    addresses: addresses.join('\n'),
    webhooks: stage.receiver.received.map(({ headers, body }) => JSON.stringify(headers) + body).join('\n'),
  };
  for (const [place, bytes] of Object.entries(places)) {
    expect([place, bytes.length > 100]).toEqual([place, true]);
    expect([place, findCanaries(bytes, canaries)]).toEqual([place, []]);
  }
  for (const { about, text: answer } of told)
    expect([about, findCanaries(answer, canaries)]).toEqual([about, []]);
}, 60_000);
