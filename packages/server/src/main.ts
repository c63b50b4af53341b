#!/usr/bin/env node
import { runCommand } from './cli/run-command.ts';

// Database and key are for this user alone.
process.umask(0o077);

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

try {
  await runCommand(process.argv.slice(2), {
    environment: process.env,
    write: (line) => process.stdout.write(line),
    writeLog: (line) => process.stderr.write(line),
    ending: ending.signal,
  });
  // What is left open (a partner's keep-alive connection, say) is nothing to wait for.
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
