/** One line of JSON an entry. Never tokens, personal data, codes or webhook bodies. */
export type Log = (
  level: 'info' | 'error',
  message: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/** A log that writes lines to `write`. */
export function createLog(clock: () => number, write: (line: string) => void): Log {
  return (level, message, facts = {}) => {
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), level, message, ...facts })}\n`);
  };
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
