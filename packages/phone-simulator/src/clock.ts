/** Waiting, as a seam: tests wait on a clock of their own. */
export type Clock = {
  /** Resolves after so many milliseconds; rejects with the signal's reason once it is aborted. */
  readonly after: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** A window's clock. */
export function clockOf(window: Pick<Window, 'setTimeout' | 'clearTimeout'>): Clock {
  return {
    after: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          window.clearTimeout(timer);
          // `AbortSignal.reason` is younger than the browsers this runs in.
          reject(new DOMException('The wait was aborted.', 'AbortError'));
        };
        const timer = window.setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, milliseconds);
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      }),
  };
}
