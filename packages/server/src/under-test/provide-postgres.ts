// Runs once before the suite on PostgreSQL, and ends after it.
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../database/open-postgres.ts';
import { startPostgresCluster } from './postgres-cluster.ts';

const TEMPLATE = 'template_migrated';

/** Starts a PostgreSQL with one migrated database, of which each test's own is a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgresCluster();
  try {
    const adminUrl = cluster.urlOf('postgres');
    const admin = new Client(adminUrl);
    await admin.connect();
    await admin.query(`create database ${TEMPLATE}`);
    await admin.end();
    const options = { url: cluster.urlOf(TEMPLATE), connections: 1 };
    const migrated = await openPostgres(options, (message, error) => {
      throw new Error(message, { cause: error });
    });
    await migrated.close();
    project.provide('postgres', { adminUrl, template: TEMPLATE });
    return cluster.stop;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
