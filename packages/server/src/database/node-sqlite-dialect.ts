import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Kysely,
} from 'kysely';

/** Kysely's view of a prepared statement, made from node:sqlite's. */
function statementOf(statement: StatementSync) {
  const isReader = statement.columns().length > 0;
  return {
    reader: isReader,
    // Kysely types parameters as unknown; every value we bind is a string, number, bigint, buffer or null.
    all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** Kysely's view of a database, made from node:sqlite's. Keeps each prepared statement. */
function databaseOf(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, ReturnType<typeof statementOf>>();
  return {
    prepare(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = statementOf(database.prepare(sql));
        statements.set(sql, statement);
      }
      return statement;
    },
    close: () => {
      statements.clear();
      database.close();
    },
  };
}

/**
 * Gives the one connection to one user at a time, in the order of asking. A transaction holds it from its
 * beginning to its end, so nothing of anybody else's slips into it.
 */
class OneAtATimeDriver implements Driver {
  readonly #driver: Driver;
  readonly #database: DatabaseSync;
  #last: Promise<void> = Promise.resolve();
  #release: (() => void) | undefined;

  constructor(driver: Driver, database: DatabaseSync) {
    this.#driver = driver;
    this.#database = database;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const turn = Promise.withResolvers<void>();
    this.#last = turn.promise;
    await before;
    this.#release = turn.resolve;
    return this.#driver.acquireConnection();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#driver.releaseConnection(connection);
    this.#release?.();
  }

  init = () => this.#driver.init();
  destroy = () => this.#driver.destroy();
  beginTransaction: Driver['beginTransaction'] = (connection, settings) =>
    this.#driver.beginTransaction(connection, settings);
  commitTransaction: Driver['commitTransaction'] = (connection) => this.#driver.commitTransaction(connection);
  rollbackTransaction: Driver['rollbackTransaction'] = async (connection) => {
    // A full disk ends the transaction by itself; a second end would fail, and hide why.
    if (this.#database.isTransaction) await this.#driver.rollbackTransaction(connection);
  };
}

/** A Kysely dialect over `node:sqlite`, the embedded default. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  const dialect = new SqliteDialect({ database: databaseOf(database) });
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new OneAtATimeDriver(dialect.createDriver(), database),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
