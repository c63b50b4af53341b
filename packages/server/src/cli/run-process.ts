import { ConfigurationError } from '../configuration.ts';
import { runCommand } from './run-command.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command line of a process, and ends the process. @param clock milliseconds since 1970. */
export async function runProcess(process: NodeJS.Process, clock: () => number): Promise<never> {
  // Database and key are for this user alone.
  process.umask(0o077);

  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

  try {
    await runCommand(process.argv.slice(2), {
      environment: process.env,
      write: (text) => process.stdout.write(text),
      writeLog: (text) => process.stderr.write(text),
      clock,
      ending: ending.signal,
    });
    // What is left open (a partner's keep-alive connection, say) is nothing to wait for.
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(error instanceof UsageError || error instanceof ConfigurationError ? 2 : 1);
  }
}
