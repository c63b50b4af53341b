import { join } from 'node:path';

/** Where the data is kept: a file of our own, or PostgreSQL. */
export type DatabaseLocation =
  | { readonly name: 'file'; readonly path: string }
  | { readonly name: 'postgres'; readonly url: string; readonly connections: number };

/** Whether a `DATABASE_URL` means PostgreSQL; else it is a path. */
export function isPostgresUrl(databaseUrl: string): boolean {
  return /^postgres(ql)?:\/\//.test(databaseUrl);
}

/** Where the environment says that the data is. */
export function databaseLocation(settings: {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_CONNECTIONS: number;
  readonly DATA_DIR: string;
}): DatabaseLocation {
  const { DATABASE_URL, DATABASE_CONNECTIONS, DATA_DIR } = settings;
  if (DATABASE_URL === undefined) return { name: 'file', path: join(DATA_DIR, 'tokencloud.sqlite') };
  if (!isPostgresUrl(DATABASE_URL)) return { name: 'file', path: DATABASE_URL };
  return { name: 'postgres', url: DATABASE_URL, connections: DATABASE_CONNECTIONS };
}
