import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseLocation } from '../database/database-location.ts';
import { type PostgresCluster, startPostgresCluster } from '../under-test/postgres-cluster.ts';
import type { DatabaseKind } from './fault.ts';

/** A database of a rig's own. */
export type RigDatabase = {
  readonly location: DatabaseLocation;
  readonly environment: Readonly<Record<string, string>>;
  /** Where it is, if it is one. */
  readonly cluster: PostgresCluster | null;
  readonly remove: () => Promise<void>;
};

/** Where rigs get their databases from. */
export type DatabaseSource = {
  readonly kind: DatabaseKind;
  /** @param folder where a database file is to be; absent: in a temporary folder. */
  readonly create: (folder?: string) => Promise<RigDatabase>;
  readonly stop: () => Promise<void>;
};

const fileSource: DatabaseSource = {
  kind: 'file',
  async create(given) {
    const folder = given ?? mkdtempSync(join(tmpdir(), 'tokencloud-faults-'));
    const path = join(folder, 'verify.sqlite');
    return {
      location: { name: 'file', path },
      environment: { DATABASE_URL: path, DATA_DIR: folder },
      cluster: null,
      remove: async () => {
        for (const suffix of ['', '-wal', '.pid']) rmSync(`${path}${suffix}`, { force: true });
        if (given === undefined) rmSync(folder, { recursive: true });
      },
    };
  },
  stop: async () => {},
};

async function postgresSource(): Promise<DatabaseSource> {
  const cluster = await startPostgresCluster();
  return {
    kind: 'postgres',
    async create() {
      const name = `faults_${randomBytes(8).toString('hex')}`;
      const asAdmin = async (statement: string) => {
        const admin = new Client(cluster.urlOf('postgres'));
        await admin.connect();
        try {
          await admin.query(statement);
        } finally {
          await admin.end();
        }
      };
      await asAdmin(`create database ${name}`);
      const url = cluster.urlOf(name);
      return {
        location: { name: 'postgres', url, connections: 2 },
        environment: { DATABASE_URL: url },
        cluster,
        remove: () => asAdmin(`drop database ${name} with (force)`),
      };
    },
    stop: cluster.stop,
  };
}

/** Where rigs get their databases of a kind from. On PostgreSQL it is a cluster of their own. */
export function startDatabaseSource(kind: DatabaseKind): Promise<DatabaseSource> {
  return kind === 'postgres' ? postgresSource() : Promise.resolve(fileSource);
}
