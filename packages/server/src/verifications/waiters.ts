/** Wakes what waits for a verification to change, within this process. Holds nothing while nobody waits. */
export type Waiters = {
  /** Resolves `true` at the next change, `false` after `milliseconds` or when the server stops. */
  readonly wait: (verificationId: string, milliseconds: number, signal: AbortSignal) => Wait;
  readonly wake: (verificationId: string) => void;
  /** Ends every wait, and lets no new one begin. */
  readonly stop: () => void;
  readonly count: () => number;
};

/** A wait that has begun: begin it before reading, so that no change falls between. */
export type Wait = { readonly changed: Promise<boolean>; readonly end: () => void };

/** Waiters in memory: about as cheap as a timer each, and no database work. */
export function createWaiters(): Waiters {
  const waiting = new Map<string, Set<(hasChanged: boolean) => void>>();
  let isStopped = false;
  return {
    wait(verificationId, milliseconds, signal) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const endsOf = waiting.get(verificationId) ?? new Set();
      waiting.set(verificationId, endsOf);
      const end = (hasChanged: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        endsOf.delete(end);
        if (endsOf.size === 0 && waiting.get(verificationId) === endsOf) waiting.delete(verificationId);
        resolve(hasChanged);
      };
      const giveUp = () => end(false);
      const timer = setTimeout(giveUp, milliseconds);
      endsOf.add(end);
      signal.addEventListener('abort', giveUp, { once: true });
      if (isStopped || signal.aborted) giveUp();
      return { changed: promise, end: giveUp };
    },
    wake(verificationId) {
      for (const end of waiting.get(verificationId) ?? []) end(true);
    },
    stop() {
      isStopped = true;
      for (const ends of waiting.values()) for (const end of ends) end(false);
    },
    count: () => [...waiting.values()].reduce((sum, ends) => sum + ends.size, 0),
  };
}
