import { readConfiguration } from '../configuration.ts';
import { databaseLocation } from '../database/database-location.ts';
import { openDatabase } from '../database/open-database.ts';
import { createLog, errorFacts } from '../log.ts';
import { startServer } from '../server.ts';
import { openVault } from './open-vault.ts';

/** What a command gets of the process it runs in. */
export type CommandProcess = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results, one line of JSON each. */
  readonly write: (line: string) => void;
  /** The log. */
  readonly writeLog: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
};

/** `tokencloud-server serve`: runs until it is asked to end. */
export async function serve({ environment, write, writeLog, clock, ending }: CommandProcess): Promise<void> {
  const configuration = readConfiguration(environment);
  const log = createLog(clock, writeLog);
  const database = await openDatabase(databaseLocation(configuration), (message, error) =>
    log('error', message, errorFacts(error)),
  );
  const vault = openVault(configuration);
  const server = await startServer({ configuration, database, vault, clock, log });
  write(`${JSON.stringify({ ready: true, url: server.origin, address: server.address })}\n`);
  if (!ending.aborted) {
    await new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
  }
  await server.stop();
}
