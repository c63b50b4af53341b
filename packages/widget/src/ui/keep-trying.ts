const RETRY_MILLISECONDS = 2000;

/** A try that takes longer is trouble too, though it may still succeed. */
const LATE_MILLISECONDS = 10_000;

/** A try that takes as long may never end: an iPhone that slept meanwhile tells of neither. It gets another beside it. */
const PATIENCE_MILLISECONDS = 20_000;

/** The part of a window that waits. */
export type Timers = {
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
};

/** What trying may be told. */
export type Trying = {
  readonly timers?: Timers;
  /** Hears of every try that failed or is late: whoever waits should be told. */
  readonly onTrouble?: () => unknown;
};

/**
 * Does a task until it succeeds, with pauses: for fetching parts of the page itself, where a bad network is usual
 * and there is nothing else to do. Resolves with undefined, and tries no more, once the signal aborts.
 */
export async function keepTrying<Value extends object | string>(
  task: () => Promise<Value>,
  signal: AbortSignal,
  { timers = globalThis, onTrouble }: Trying = {},
): Promise<Value | undefined> {
  const found: { value?: Value } = {};
  let tell = onTrouble;
  let end = () => {};
  const success = new Promise<void>((resolve) => {
    end = resolve;
  });
  const attempt = async () => {
    try {
      found.value = await task();
      end();
    } catch {
      // Whatever it was, the next try tells whether it has passed.
      tell?.();
      await pause(RETRY_MILLISECONDS, signal, timers);
    }
  };
  timers.setTimeout(() => tell?.(), LATE_MILLISECONDS);
  while (!signal.aborted && found.value === undefined) {
    await Promise.race([attempt(), success, pause(PATIENCE_MILLISECONDS, signal, timers)]);
  }
  tell = undefined;
  return signal.aborted ? undefined : found.value;
}

/** Ends early when the signal aborts; the timer left over then does nothing. */
function pause(milliseconds: number, signal: AbortSignal, timers: Timers): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end);
    timers.setTimeout(end, milliseconds);
  });
}
