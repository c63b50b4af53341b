/** What the client needs of the world, so that tests can give it another one. */
export type Surroundings = {
  readonly fetch: typeof globalThis.fetch;
  /** Resolves after some milliseconds, or rejects with the signal's reason. */
  readonly wait: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** A signal that aborts after some milliseconds. */
  readonly deadline: (milliseconds: number) => AbortSignal;
  /** From 0 to below 1. */
  readonly random: () => number;
};

/** Resolves after some milliseconds, or rejects with the signal's reason. */
export function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      // As fetch: whatever the caller has aborted with.
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}
