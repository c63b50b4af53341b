import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { silentFeed } from './change-feed.ts';
import { migrateToLatest } from './migrate-to-latest.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { OpenDatabase } from './open-database.ts';
import { reasonOf } from './reason-of.ts';
import type { Database } from './schema.ts';

/** SQLite's result code for a lock that somebody else holds. */
const SQLITE_BUSY = 5;

/** Another process has the database open. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
}

/** The database of a file is in use by the process that wrote its pid beside it. */
function inUse(path: string, cause: unknown): DatabaseInUseError {
  let owner = 'another process';
  try {
    owner = `process ${readFileSync(`${path}.pid`, 'utf8').trim()}`;
  } catch (error) {
    return new DatabaseInUseError(`${path} is in use by ${owner}.`, { cause: error });
  }
  return new DatabaseInUseError(
    `${path} is in use by ${owner}: stop it first, or use another DATABASE_URL or DATA_DIR.`,
    {
      cause,
    },
  );
}

function notUsable(path: string, error: unknown): Error {
  const isLocked = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
  if (isLocked) return inUse(path, error);
  return new Error(`${path} cannot be opened: ${reasonOf(error)}`, { cause: error });
}

function openFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw notUsable(path, error);
  }
}

/**
 * Opens the embedded database and brings it to the newest shape.
 *
 * WAL with `synchronous=FULL`: a commit that was acknowledged survives `kill -9` and a power cut. The exclusive
 * lock is the operating system's, so it goes with its process, however that ends.
 * @param path a file, made if missing; `:memory:` for tests.
 * @throws DatabaseInUseError where another process has it open.
 */
export async function openSqlite(path: string): Promise<OpenDatabase> {
  const isFile = path !== ':memory:';
  if (isFile) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = openFile(path);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    // What is deleted is overwritten: a destroyed key is not to be found in the file.
    database.exec('PRAGMA secure_delete = ON;');
    // The lock is taken by the first write.
    database.exec('BEGIN IMMEDIATE; COMMIT;');
  } catch (error) {
    database.close();
    throw notUsable(path, error);
  }
  if (isFile) writeFileSync(`${path}.pid`, `${process.pid}\n`);
  const db = new Kysely<Database>({ dialect: nodeSqliteDialect(database) });
  // The write-ahead log still holds what was written long ago: it is emptied into the file, whose deleted parts are
  // overwritten (`secure_delete`).
  const eraseDeleted = async () => {
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  };
  try {
    await migrateToLatest(db);
    // What a process deleted that was killed before it could erase it.
    await eraseDeleted();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    changes: silentFeed,
    eraseDeleted,
    close: () => db.destroy(),
  };
}
