/** Wakes what waits for a verification to change, within this process. Holds nothing while nobody waits. */
export type Waiters = {
  readonly wait: (awaited: AwaitedVersion, signal: AbortSignal) => Wait;
  /** The verification has this version now: wakes who knows an older one only. */
  readonly wake: (verificationId: string, version: number) => void;
  /** The verifications that are waited for. */
  readonly ids: () => string[];
  /** Ends every wait, and lets no new one begin. */
  readonly stop: () => void;
  readonly count: () => number;
};

/** What is waited for: a version above `after`, for at most `milliseconds`. */
type AwaitedVersion = {
  readonly verificationId: string;
  readonly after: number;
  readonly milliseconds: number;
};

/**
 * A wait that has begun: begin it before reading, so that no change falls between. `changed` resolves `true` when
 * there is a newer version, `false` when the time is over, the signal is aborted or the server stops.
 */
export type Wait = { readonly changed: Promise<boolean>; readonly end: () => void };

type Waiter = { readonly after: number; readonly end: (hasChanged: boolean) => void };

/** Waiters in memory: about as cheap as a timer each, and no database work. */
export function createWaiters(): Waiters {
  const waiting = new Map<string, Set<Waiter>>();
  let isStopped = false;
  return {
    wait({ verificationId, after, milliseconds }, signal) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const waiters = waiting.get(verificationId) ?? new Set();
      waiting.set(verificationId, waiters);
      const end = (hasChanged: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        waiters.delete(waiter);
        if (waiters.size === 0 && waiting.get(verificationId) === waiters) waiting.delete(verificationId);
        resolve(hasChanged);
      };
      const giveUp = () => end(false);
      const timer = setTimeout(giveUp, milliseconds);
      const waiter: Waiter = { after, end };
      waiters.add(waiter);
      signal.addEventListener('abort', giveUp, { once: true });
      if (isStopped || signal.aborted) giveUp();
      return { changed: promise, end: giveUp };
    },
    wake(verificationId, version) {
      for (const { after, end } of waiting.get(verificationId) ?? []) if (version > after) end(true);
    },
    ids: () => [...waiting.keys()],
    stop() {
      isStopped = true;
      for (const waiters of waiting.values()) for (const { end } of waiters) end(false);
    },
    count: () => [...waiting.values()].reduce((sum, waiters) => sum + waiters.size, 0),
  };
}
