import type { Verification } from './verification.ts';

/** Wakes what waits for a verification to change, within this process. Holds nothing while nobody waits. */
export type Waiters = {
  readonly wait: (awaited: AwaitedVersion, signal: AbortSignal) => Wait;
  /** A verification has this version now: wakes who knows an older one only. */
  readonly wake: (change: Awakening) => void;
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

/** A change, with the verification as it is now where this very process has made it. */
type Awakening = {
  readonly verificationId: string;
  readonly version: number;
  readonly verification?: Verification;
};

/** What a wait came to: there is a newer version, or the time is over, the signal is aborted or the server stops. */
export type Waited = Awakening | 'nothing';

/** A wait that has begun: begin it before reading, so that no change falls between. */
export type Wait = { readonly over: Promise<Waited>; readonly end: () => void };

type Waiter = { readonly after: number; readonly end: (waited: Waited) => void };

/** Waiters in memory: about as cheap as a timer each, and no database work. */
export function createWaiters(): Waiters {
  const waiting = new Map<string, Set<Waiter>>();
  let isStopped = false;
  return {
    wait({ verificationId, after, milliseconds }, signal) {
      const { promise, resolve } = Promise.withResolvers<Waited>();
      const waiters = waiting.get(verificationId) ?? new Set();
      waiting.set(verificationId, waiters);
      const end = (waited: Waited) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        waiters.delete(waiter);
        if (waiters.size === 0 && waiting.get(verificationId) === waiters) waiting.delete(verificationId);
        resolve(waited);
      };
      const giveUp = () => end('nothing');
      const timer = setTimeout(giveUp, milliseconds);
      const waiter: Waiter = { after, end };
      waiters.add(waiter);
      signal.addEventListener('abort', giveUp, { once: true });
      if (isStopped || signal.aborted) giveUp();
      return { over: promise, end: giveUp };
    },
    wake(change) {
      const waiters = waiting.get(change.verificationId) ?? [];
      for (const { after, end } of waiters) if (change.version > after) end(change);
    },
    ids: () => [...waiting.keys()],
    stop() {
      isStopped = true;
      for (const waiters of waiting.values()) for (const { end } of waiters) end('nothing');
    },
    count: () => [...waiting.values()].reduce((sum, waiters) => sum + waiters.size, 0),
  };
}
