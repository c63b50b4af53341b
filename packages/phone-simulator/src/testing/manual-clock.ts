import type { Clock } from '../clock.ts';

/** A clock for tests: time passes only when the test says so. */
export type ManualClock = Clock & {
  /** The waits that are going on, in milliseconds. */
  readonly waits: () => readonly number[];
  /** Ends every wait of so many milliseconds. */
  readonly pass: (milliseconds: number) => void;
};

type Wait = { readonly milliseconds: number; readonly end: () => void };

/** Makes a clock that stands still. */
export function manualClock(): ManualClock {
  const waits = new Set<Wait>();
  return {
    waits: () => [...waits].map(({ milliseconds }) => milliseconds),
    pass: (milliseconds) => {
      for (const wait of waits) if (wait.milliseconds === milliseconds) wait.end();
    },
    after: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const wait: Wait = {
          milliseconds,
          end: () => {
            waits.delete(wait);
            resolve();
          },
        };
        const stop = (): void => {
          waits.delete(wait);
          reject(new DOMException('aborted', 'AbortError'));
        };
        if (signal.aborted) return stop();
        waits.add(wait);
        signal.addEventListener('abort', stop, { once: true });
      }),
  };
}
