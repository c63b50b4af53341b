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

/** The code of what an error comes from in the end, or its class. */
function rootCauseOf(error: Error): string {
  if (error.cause instanceof Error) return rootCauseOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** An error's class, where it happened, and what it comes from. Not its message, which may quote data. */
export function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6);
  const { cause } = error;
  return { error: error.name, ...(cause instanceof Error && { cause: rootCauseOf(cause) }), frames };
}
