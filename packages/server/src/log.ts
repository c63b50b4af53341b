import pino from 'pino';

/** How much is logged. `debug` adds the requests that change nothing. */
export const logLevels = ['debug', 'info', 'error'] as const;

/** How grave an entry is. */
export type LogLevel = (typeof logLevels)[number];

/** One line of JSON an entry. Never tokens, personal data, codes or webhook bodies. */
export type Log = (level: LogLevel, message: string, facts?: Readonly<Record<string, unknown>>) => void;

/** A log that writes lines to `write`, but none below `least`. */
export function createLog(clock: () => number, write: (line: string) => void, least: LogLevel = 'info'): Log {
  const logger = pino(
    {
      level: least,
      messageKey: 'message',
      // Process and host are said by whatever collects the lines.
      base: null,
      timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write },
  );
  return (level, message, facts = {}) => logger[level](facts, message);
}

/** An error's class, and its message where the message is our own; a stranger's message may quote data. */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6);
  return { error: error.name, frames };
}
