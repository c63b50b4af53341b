import { randomBytes } from 'node:crypto';
import type { MintBody, MintedVerification, Problem } from '@tokencloud/contract/schemas';
import { readConfiguration } from './configuration.ts';
import type { DatabaseLocation } from './database/database-location.ts';
import { openDatabase } from './database/open-database.ts';
import { errorFacts, type Log, type LogLevel } from './log.ts';
import { startServer } from './server.ts';
import { tellStatements } from './under-test/tell-statements.ts';
import { createTestDatabase, databaseKind } from './under-test/test-database.ts';
import { createVault } from './vault/vault.ts';

/** What a call answered. */
export type Answered = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** A function that calls the server at an address: `call(['GET', '/v1/session'], { token })`. */
function callerOf(address: string) {
  return async (
    [method, path]: readonly [string, string],
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answered> => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
}

/** Opens the database of a location; absent: an empty one that `remove` takes away. */
async function openOwnDatabase(location: DatabaseLocation | undefined, log: Log) {
  // On SQLite the empty one is in memory: that is faster.
  const inMemory = { location: { name: 'file', path: ':memory:' }, remove: async () => {} } as const;
  const given = location && { location, remove: async () => {} };
  const own = given ?? (databaseKind === 'postgres' ? await createTestDatabase() : inMemory);
  const database = await openDatabase(own.location, (message, error) =>
    log('error', message, errorFacts(error)),
  );
  return { database, remove: own.remove };
}

/** A log that a test can look at. */
function keepLog() {
  const logged: string[] = [];
  const entries: { level: LogLevel; message: string; facts?: Readonly<Record<string, unknown>> }[] = [];
  const log: Log = (level, message, facts) => {
    entries.push({ level, message, ...(facts && { facts }) });
    if (level === 'error') logged.push(JSON.stringify({ level, message, ...facts }));
  };
  return { log, logged, entries };
}

/** What a test wants of its server. */
type Wishes = {
  readonly webhookUrl?: string;
  readonly environment?: Record<string, string>;
  /** A database that the test looks after; absent: an empty one, which goes with the server. */
  readonly location?: DatabaseLocation;
  /** The same for all instances on one database. */
  readonly masterKey?: Buffer;
  /** Master keys from before a rotation. */
  readonly olderKeys?: readonly Buffer[];
  /** Told of everything that is asked of the database. */
  readonly onStatement?: (sql: string) => void;
};

/** Starts a server on a free port, with one partner; every part is the real one. */
export async function startServerUnderTest({
  webhookUrl,
  environment = {},
  location,
  masterKey = randomBytes(32),
  olderKeys = [],
  onStatement,
}: Wishes = {}) {
  let offset = 0;
  const clock = () => Date.now() + offset;
  const { log, logged, entries } = keepLog();
  const vault = createVault(masterKey, ...olderKeys);
  const configuration = readConfiguration({ PORT: '0', ...environment });
  const { database: own, remove } = await openOwnDatabase(location, log);
  const database = onStatement === undefined ? own : tellStatements(own, onStatement);
  const server = await startServer({ configuration, database, vault, clock, log });
  const { address, services } = server;

  async function addPartner(slug: string) {
    const settings = {
      embedOrigins: ['http://localhost:*'],
      returnUrls: ['https://partner.example/done'],
      pairing: 'on' as const,
      retentionDays: 30,
    };
    const { id } = await services.partners.put({ slug, name: `Partner ${slug}`, settings });
    return { id, secretKey: await services.partners.addKey(id, 'test', clock()) };
  }
  const partner = await addPartner('example');
  const webhookSecret =
    webhookUrl === undefined
      ? ''
      : (await services.endpoints.add({ partnerId: partner.id, mode: 'test', url: webhookUrl })).secret;

  const call = callerOf(address);

  return {
    ...server,
    partner,
    webhookSecret,
    addPartner,
    call,
    /** What went wrong. */
    logged,
    /** The whole log. */
    entries,
    stop: async () => {
      await server.stop();
      await remove();
    },
    /** Moves the server's clock forward. */
    passSeconds(seconds: number) {
      offset += seconds * 1000;
    },
    async mint(body: Partial<MintBody> = {}): Promise<MintedVerification> {
      const token = partner.secretKey;
      const answered = await call(['POST', '/v1/verifications'], {
        token,
        body: { reference: 'customer-1', ...body },
      });
      // The conformance suite holds this answer to its schema.
      return answered.body as MintedVerification;
    },
  };
}

/** The code of a refusal. */
export function codeOf({ body }: Answered): string {
  // Refusals are held to their schema by the conformance suite.
  return (body as Problem).code;
}
