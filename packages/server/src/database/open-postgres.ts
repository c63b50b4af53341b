import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import type { ChangeFeed } from './change-feed.ts';
import { listenForChanges } from './change-listener.ts';
import { createChangeNotifier } from './change-notifier.ts';
import { endSilentConnections } from './end-silent-connections.ts';
import { migrateToLatest } from './migrate-to-latest.ts';
import { withNamedStatements } from './named-statements.ts';
import type { DatabaseWarning, OpenDatabase } from './open-database.ts';
import { reasonOf } from './reason-of.ts';
import type { Database } from './schema.ts';

/** How long a request waits for a connection of the pool, or for a new one. */
const CONNECT_TIMEOUT_MS = 5000;
/** Longer than any statement takes, and than a request waits for a lock. A migration may take as long as it likes. */
const LONGEST_SILENCE_MS = 30_000;

/** Which database, and how it is used. */
type PostgresWish = {
  readonly url: string;
  readonly connections: number;
  /** How long a connection in use may be silent. */
  readonly longestSilenceMs?: number;
};

/** PostgreSQL cannot be used; the message says where it was looked for, and why it failed. */
class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
}

/**
 * Every bigint of ours is a time in milliseconds or a count, far below 2^53. By itself pg gives them as strings,
 * which SQLite does not.
 */
const numbersForBigints = new TypeOverrides();
numbersForBigints.setTypeParser(types.builtins.INT8, Number);

/** The database's address without its password. */
function addressOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}

function feedOf(parts: { db: Kysely<Database>; url: string; onWarning: DatabaseWarning }): ChangeFeed {
  const { db, url, onWarning } = parts;
  const instance = randomUUID();
  const ending = new AbortController();
  const notifier = createChangeNotifier(db, {
    instance,
    onLost: (error) => onWarning('other instances were not told of a change', error),
  });
  let listening: Promise<void> | undefined;
  return {
    announce: notifier.announce,
    async listen(listener) {
      const onLost = (error: unknown) => onWarning('the listener for other instances was lost', error);
      const listenerParts = { url, instance, random: Math.random, onLost };
      const { ended } = await listenForChanges(listenerParts, listener, ending.signal);
      listening = ended;
    },
    async close() {
      await notifier.flush();
      ending.abort();
      await listening;
    },
  };
}

/**
 * Opens a PostgreSQL database, which any number of instances may have open, and brings it to the newest shape.
 * @throws where it cannot be used; the message says why.
 */
export async function openPostgres(
  { url, connections, longestSilenceMs = LONGEST_SILENCE_MS }: PostgresWish,
  onWarning: DatabaseWarning,
): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: url,
    application_name: 'tokencloud server',
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: numbersForBigints,
  });
  // A connection that breaks while nobody uses it: the pool makes another when it is needed.
  pool.on('error', (error) => onWarning('a connection to the database broke', error));
  // One that breaks between two statements of a transaction: without a listener its error would end the process.
  // Whoever has it learns of the end from the next statement, and the pool does not take it back.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) }) });
  try {
    await pool.query('select 1');
  } catch (error) {
    await db.destroy();
    const sentence = `PostgreSQL at ${addressOf(url)} cannot be used: ${reasonOf(error)}`;
    throw new DatabaseUnreachableError(sentence, { cause: error });
  }
  try {
    await migrateToLatest(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  endSilentConnections(pool, longestSilenceMs);
  const changes = feedOf({ db, url, onWarning });
  return {
    db,
    changes,
    // A deleted row is overwritten by PostgreSQL's vacuum, and its key was itself sealed by the master key
    // (docs/decisions/0003).
    eraseDeleted: async () => {},
    async close() {
      await changes.close();
      await db.destroy();
    },
  };
}
