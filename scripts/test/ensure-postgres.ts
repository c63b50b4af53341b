import { findPostgres } from '../../packages/server/src/under-test/find-postgres.ts';
import { ensureFromDebian } from './install-from-debian.ts';

/** Makes sure that there is a PostgreSQL to test on. @returns a sentence that says what to do where there is none. */
export function ensurePostgres(): Promise<string | null> {
  const isThere = () => findPostgres() !== undefined;
  return ensureFromDebian({ name: 'PostgreSQL', packages: ['postgresql'], isThere });
}
