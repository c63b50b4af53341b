import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';

/** Executes a statement, at once. @throws what SQLite says. */
export type ExecuteStatement = <Row>(query: CompiledQuery) => QueryResult<Row>;

/** Executes statements, and keeps each prepared. */
export function sqliteStatements(database: DatabaseSync): ExecuteStatement {
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  function prepare(sql: string) {
    const statement = database.prepare(sql);
    return { statement, hasRows: statement.columns().length > 0 };
  }
  return <Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> => {
    const { statement, hasRows } = prepared.get(sql) ?? prepare(sql);
    if (!prepared.has(sql)) prepared.set(sql, { statement, hasRows });
    // Kysely types parameters as unknown; every value we bind is a string, number, bigint, buffer or null.
    const values = parameters as SQLInputValue[];
    // What a row holds is what the query's types say.
    if (hasRows) return { rows: statement.all(...values) as Row[] };
    const { changes } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  };
}
