import { defineConfig } from 'vitest/config';
import { findPostgres } from './packages/server/src/under-test/find-postgres.ts';

// Where there is no PostgreSQL, `npm test` gets one, or says that this part was not run.
const onPostgres = findPostgres() === undefined ? [] : ['packages/server/vitest.postgres.config.ts'];

export default defineConfig({
  test: { projects: ['packages/*', ...onPostgres] },
});
