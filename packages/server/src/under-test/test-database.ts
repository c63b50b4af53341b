import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { DatabaseLocation } from '../database/database-location.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests make databases of their own; absent in the suite on SQLite. */
    postgres?: { readonly adminUrl: string; readonly template: string };
  }
}

/** An empty database of a test's own, on whichever database this run of the suite is about. */
export type TestDatabase = {
  readonly location: DatabaseLocation;
  /** The same, as `DATABASE_URL` says it. */
  readonly databaseUrl: string;
  /** The test is done with it. */
  readonly remove: () => Promise<void>;
};

const postgres = inject('postgres');

/** What this run of the suite is about. */
export const databaseKind = postgres === undefined ? 'file' : 'postgres';

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** Makes an empty database. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (postgres === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'tokencloud-database-'));
    const path = join(folder, 'test.sqlite');
    return {
      location: { name: 'file', path },
      databaseUrl: path,
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const { adminUrl, template } = postgres;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(adminUrl, `create database ${name} template ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    location: { name: 'postgres', url: url.href, connections: 10 },
    databaseUrl: url.href,
    // To drop one takes PostgreSQL twice as long as to make one, and all of them go with the cluster.
    remove: async () => {},
  };
}
