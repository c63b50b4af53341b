import type { Kysely } from 'kysely';
import type { ChangeFeed } from './change-feed.ts';
import type { DatabaseLocation } from './database-location.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Database } from './schema.ts';

/** An open database, whichever it is. */
export type OpenDatabase = {
  readonly db: Kysely<Database>;
  /** To and from the other instances that have it open. */
  readonly changes: ChangeFeed;
  /** Sees to it that what was deleted cannot be read from the database's files any more. */
  readonly eraseDeleted: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Told of what a database gets over by itself, but somebody may want to know. */
export type DatabaseWarning = (message: string, error: unknown) => void;

/** Opens the database and brings it to the newest shape. */
export function openDatabase(location: DatabaseLocation, onWarning: DatabaseWarning): Promise<OpenDatabase> {
  switch (location.name) {
    case 'file':
      return openSqlite(location.path);
    case 'postgres':
      return openPostgres(location, onWarning);
  }
}
