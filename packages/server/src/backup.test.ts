import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { DatabaseLocation } from './database/database-location.ts';
import { findPostgres } from './under-test/find-postgres.ts';
import { startServerForThisTest, type ServerUnderTest } from './under-test/for-this-test.ts';
import { createTestDatabase, type TestDatabase } from './under-test/test-database.ts';

const run = promisify(execFile);
const masterKey = Buffer.from('a key of this test, 32 bytes lon');

/** A verified verification with its result. */
async function leaveData(server: ServerUnderTest): Promise<string> {
  const { id, client_token: token } = await server.mint({ clock: { review_seconds: 0 } });
  await server.call(['POST', '/v1/session/handoff'], { token, body: { document: 'passport' } });
  const drive: [string, string] = ['POST', `/v1/test/verifications/${id}/phone`];
  await server.call(drive, { token: server.partner.secretKey, body: { do: 'play' } });
  await server.sweep();
  return id;
}

/** A program of PostgreSQL: beside its server, or on the path, where Debian puts those for users. */
function program(name: string): string {
  const besideServer = join(findPostgres() ?? '', name);
  return existsSync(besideServer) ? besideServer : name;
}

/** docs/operate.md, "Backup and restore": a file is copied while nobody has it open, PostgreSQL is dumped while it runs. */
const byTheBook: Record<
  DatabaseLocation['name'],
  {
    backUp: (from: string, to: string) => Promise<void>;
    restore: (backup: string, into: string) => Promise<void>;
  }
> = {
  file: {
    backUp: async (from, to) => copyFileSync(from, to),
    restore: async (backup, into) => copyFileSync(backup, into),
  },
  postgres: {
    async backUp(from, to) {
      await run(program('pg_dump'), ['--format=custom', `--file=${to}`, from]);
    },
    async restore(backup, into) {
      await run(program('pg_restore'), ['--no-owner', '--clean', '--if-exists', `--dbname=${into}`, backup]);
    },
  },
};

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  onTestFinished(database.remove);
  return database;
}

test('what was backed up by the book is there after it was restored by the book', async () => {
  const [before, after] = [await emptyDatabase(), await emptyDatabase()];
  const { backUp, restore } = byTheBook[before.location.name];
  const folder = mkdtempSync(join(tmpdir(), 'tokencloud-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const backup = join(folder, 'backup');

  const first = await startServerForThisTest({ location: before.location, masterKey });
  const token = first.partner.secretKey;
  const kept = await leaveData(first);
  if (before.location.name === 'postgres') await backUp(before.databaseUrl, backup);
  await first.stop();
  if (before.location.name === 'file') await backUp(before.databaseUrl, backup);
  const again = await startServerForThisTest({ location: before.location, masterKey });
  const { id: later } = await again.mint();
  await again.stop();

  await restore(backup, after.databaseUrl);
  const restored = await startServerForThisTest({ location: after.location, masterKey });
  const read = (id: string) => restored.call(['GET', `/v1/verifications/${id}`], { token });
  expect((await read(kept)).body).toMatchObject({ status: 'verified', result: { type: 'passport' } });
  expect((await read(later)).status).toBe(404);
  // It goes on, and what is overdue is redacted.
  restored.passSeconds(31 * 24 * 3600);
  await restored.sweep();
  expect((await read(kept)).body).toMatchObject({ status: 'verified', result: null });
});
