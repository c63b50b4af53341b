import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Statements whose text is made for one occasion would be kept by every connection for good. */
const MOST_NAMES = 200;

/** Gives statements names, the same each time. @returns none for what is not to be prepared. */
export function createStatementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    // A newer instance's migration may add a column, and a prepared `*` cannot change what it gives.
    if (sql.includes('*')) return undefined;
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_NAMES) return known;
    const name = `tokencloud_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/**
 * The same pool for Kysely, which does not name its statements: PostgreSQL reads and plans each text anew, which
 * takes it longer than to find a row. By name it does so once a connection.
 */
export function withNamedStatements(pool: Pool): PostgresPool {
  const nameOf = createStatementNames();
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();

  function named(client: PoolClient): PostgresPoolClient {
    function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
      const name = parameters.length === 0 ? undefined : nameOf(sql);
      const asked = { text: sql, values: [...parameters], ...(name !== undefined && { name }) };
      // What a row holds is what the query's types say; Kysely knows the commands that it sends.
      return client.query(asked) as unknown as Promise<PostgresQueryResult<Row>>;
    }
    return {
      // Its other form is for cursors, which we do not configure.
      query: query as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy),
    };
  }

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      // Kysely knows connections again by the object.
      const known = clients.get(client) ?? named(client);
      clients.set(client, known);
      return known;
    },
  };
}
