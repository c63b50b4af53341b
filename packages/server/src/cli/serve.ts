import { readConfiguration } from '../configuration.ts';
import { openDatabase } from '../database/open-database.ts';
import { createLog } from '../log.ts';
import { startServer } from '../server.ts';
import { createVault } from '../vault/vault.ts';
import { databaseFile, readMasterKey } from './data-folder.ts';

/** What a command gets of the process it runs in. */
export type CommandProcess = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results, one line of JSON each. */
  readonly write: (line: string) => void;
  /** The log. */
  readonly writeLog: (line: string) => void;
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
};

/** `tokencloud-server serve`: runs until it is asked to end. */
export async function serve({ environment, write, writeLog, ending }: CommandProcess): Promise<void> {
  const configuration = readConfiguration(environment);
  const clock = Date.now;
  const db = await openDatabase(databaseFile(configuration));
  const vault = createVault(readMasterKey(configuration));
  const server = await startServer({ configuration, db, vault, clock, log: createLog(clock, writeLog) });
  write(`${JSON.stringify({ ready: true, url: server.origin })}\n`);
  if (!ending.aborted) {
    await new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
  }
  await server.stop();
}
