import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Database } from './schema.ts';

/**
 * Brings a database to the newest shape, forward only. On PostgreSQL it is done under an advisory lock: of instances
 * that start together one does it, and the others wait and find it done. On SQLite there is one process.
 */
export async function migrateToLatest(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new Error('The database could not be brought to its newest shape.', { cause: error });
  }
}
