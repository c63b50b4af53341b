import type { DatabaseSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type RootOperationNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { SharedCommit, type SharedTransaction } from './shared-commit.ts';
import { type ExecuteStatement, sqliteStatements } from './sqlite-statements.ts';

/** How a statement outside of a transaction is executed, by its kind. */
const waysToExecute: { readonly [Kind in RootOperationNode['kind']]?: 'read' | 'write' } = {
  SelectQueryNode: 'read',
  InsertQueryNode: 'write',
  UpdateQueryNode: 'write',
  DeleteQueryNode: 'write',
};

/** What Kysely takes for a connection: a user of the one that there is, with a transaction or without. */
class SqliteUser implements DatabaseConnection {
  readonly #commit: SharedCommit;
  readonly #execute: ExecuteStatement;
  #transaction: SharedTransaction | null = null;

  constructor(commit: SharedCommit, execute: ExecuteStatement) {
    this.#commit = commit;
    this.#execute = execute;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const act = () => this.#execute<Row>(query);
    if (this.#transaction !== null) return this.#transaction.execute(act);
    // Raw SQL may be anything, also what no transaction may hold.
    return this.#commit[waysToExecute[query.query.kind] ?? 'alone'](act);
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  async begin(): Promise<void> {
    this.#transaction = await this.#commit.begin();
  }

  async end(how: 'keep' | 'undo'): Promise<void> {
    // Kysely undoes what could not be kept; it is undone already.
    const transaction = this.#transaction;
    this.#transaction = null;
    await transaction?.[how]();
  }
}

class SqliteUsers implements Driver {
  readonly #database: DatabaseSync;
  readonly #commit: SharedCommit;
  readonly #execute: ExecuteStatement;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#commit = new SharedCommit(database);
    this.#execute = sqliteStatements(database);
  }

  init = async () => {};
  acquireConnection = async () => new SqliteUser(this.#commit, this.#execute);
  beginTransaction = (user: SqliteUser) => user.begin();
  commitTransaction = (user: SqliteUser) => user.end('keep');
  rollbackTransaction = (user: SqliteUser) => user.end('undo');
  releaseConnection = async () => {};
  destroy = () => this.#commit.alone(() => this.#database.close());
}

/** Kysely's own lets one user wait until another is answered; here they only wait until a commit is shared. */
class SharedSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** A Kysely dialect over `node:sqlite`, the embedded default. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SharedSqliteAdapter(),
    createDriver: () => new SqliteUsers(database),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
