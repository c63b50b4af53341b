import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import { reasonOf } from './reason-of.ts';
import type { Database } from './schema.ts';

/** How Kysely says that the database knows a migration which this server does not. */
const UNKNOWN_MIGRATION = /previously executed migration (\S+) is missing/;

function sentenceOf(error: unknown): string {
  const [, name] = UNKNOWN_MIGRATION.exec(error instanceof Error ? error.message : '') ?? [];
  if (name === undefined) return `The database could not be brought to its newest shape: ${reasonOf(error)}`;
  return `The database was brought further by a newer server (${name}): run that one, or restore a backup.`;
}

/**
 * Brings a database to the newest shape, forward only. On PostgreSQL it is done under an advisory lock: of instances
 * that start together one does it, and the others wait and find it done. On SQLite there is one process.
 * @throws where it cannot be done; the database is as it was.
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error(sentenceOf(error), { cause: error });
}
