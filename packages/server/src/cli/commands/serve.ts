import { setFlagsFromString } from 'node:v8';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfiguration } from '../../configuration.ts';
import { databaseLocation } from '../../database/database-location.ts';
import { openDatabase } from '../../database/open-database.ts';
import { createLog, errorFacts } from '../../log.ts';
import { serveMetrics } from '../../metrics/serve-metrics.ts';
import { startServer } from '../../server.ts';
import { defineCommand } from '../command.ts';
import { openVault } from '../open-vault.ts';

/**
 * A poll lives for 25 s and is old by then, so ten thousand of them leave megabytes of old garbage a second. By itself the
 * collector lets as much of it gather as there is living; this is how much is enough, in percent.
 */
const HEAP_GROWING_PERCENT = 30;

/** Five seconds are promised, and the process itself takes a moment to end. */
const LONGEST_STOP_MS = 4000;

/** `tokencloud-server serve`: runs until it is asked to end. Its first line is JSON, with or without `--json`. */
export const serve = defineCommand({
  usage: '',
  summary: 'Runs the server until SIGTERM or SIGINT. Everything is set by the environment.',
  options: {},
  async run(_asked, { environment, write, writeLog, clock, ending }) {
    const configuration = readConfiguration(environment);
    setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
    const log = createLog(clock, writeLog, configuration.LOG_LEVEL);
    const database = await openDatabase(databaseLocation(configuration), (message, error) =>
      log('error', message, errorFacts(error)),
    );
    const vault = openVault(configuration);
    const server = await startServer({ configuration, database, vault, clock, log });
    const { METRICS_PORT: port, METRICS_HOST: host } = configuration;
    const { metrics } = server.services;
    const watched = port === undefined ? null : await serveMetrics(metrics, { host, port }, log);
    write(
      `${JSON.stringify({ ready: true, url: server.origin, address: server.address, metrics: watched?.address ?? null })}\n`,
    );
    if (!ending.aborted) {
      await new Promise((resolve) => ending.addEventListener('abort', resolve, { once: true }));
    }
    const stopped = Promise.all([server.stop(), watched?.stop()]).then(() => true);
    const isStopped = await Promise.race([stopped, sleep(LONGEST_STOP_MS, false)]);
    // A database that has fallen silent, say; whatever it is, it ends with the process.
    if (!isStopped) log('error', 'not everything ended in time');
    return null;
  },
});
