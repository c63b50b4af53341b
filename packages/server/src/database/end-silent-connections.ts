import { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/** PostgreSQL said nothing for too long; whoever asked can ask again, on another connection. */
class DatabaseSilentError extends Error {
  override readonly name = 'DatabaseSilentError';
  readonly code = 'ETIMEDOUT';
}

function end(this: Socket): void {
  this.destroy(new DatabaseSilentError('PostgreSQL has been silent for too long.'));
}

/**
 * Ends a connection on which nothing is said for so long while somebody has it. A host that vanishes without a word
 * would be waited for until the system gives up, which takes a quarter of an hour; and pg's own `query_timeout` leaves
 * the dead connection in the pool.
 */
export function endSilentConnections(pool: Pool, longestSilenceMs: number): void {
  const waitFor = ({ connection: { stream } }: PoolClient, milliseconds: number) => {
    // It always is one; pg's types say less.
    if (stream instanceof Socket) stream.setTimeout(milliseconds, end);
  };
  pool.on('acquire', (client) => waitFor(client, longestSilenceMs));
  pool.on('release', (_error, client) => waitFor(client, 0));
}
