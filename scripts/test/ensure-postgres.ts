import { findPostgres } from '../../packages/server/src/under-test/find-postgres.ts';
import { installFromDebian } from './install-from-debian.ts';

/** Makes sure that there is a PostgreSQL to test on. @returns a sentence that says what to do where there is none. */
export async function ensurePostgres(): Promise<string | null> {
  if (findPostgres() !== undefined) return null;
  console.log('There is no PostgreSQL here: getting one for the tests of the server.');
  await installFromDebian(['postgresql']);
  if (findPostgres() !== undefined) return null;
  return 'Install PostgreSQL ("apt-get install postgresql"), or set POSTGRES_BIN to its programs, then run this again.';
}
