import type { KyselyPlugin } from 'kysely';
import type { OpenDatabase } from '../database/open-database.ts';

/** The same database, which tells of each statement before it is executed, also of those in transactions. */
export function tellStatements(database: OpenDatabase, onStatement: (sql: string) => void): OpenDatabase {
  const teller: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      onStatement(database.db.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { ...database, db: database.db.withPlugin(teller) };
}
