const RETRY_MILLISECONDS = 2000;

/** The part of a window that waits. */
export type Timers = {
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
};

/**
 * Does a task until it succeeds, with pauses: for fetching parts of the page itself, where a bad network is usual
 * and there is nothing else to do. Resolves with undefined, and tries no more, once the signal aborts.
 */
export async function keepTrying<Value>(
  task: () => Promise<Value>,
  signal: AbortSignal,
  timers: Timers = globalThis,
): Promise<Value | undefined> {
  while (!signal.aborted) {
    try {
      const value = await task();
      return signal.aborted ? undefined : value;
    } catch {
      // Whatever it was, the next try tells whether it has passed.
      await pause(signal, timers);
    }
  }
  return undefined;
}

/** Ends early when the signal aborts; the timer left over then does nothing. */
function pause(signal: AbortSignal, timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end);
    timers.setTimeout(end, RETRY_MILLISECONDS);
  });
}
