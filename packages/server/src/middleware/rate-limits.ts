import { ProblemError } from './problem-error.ts';

/** Who is counted: a partner's keys of a mode, a browser's or phone's token, or an address that has shown neither. */
export type Counted = 'key' | 'token' | 'address';

/** Counts requests, and refuses those that are too many. */
export type RateLimits = {
  /**
   * @param who the one of its kind; null: all whose address is not known count as one.
   * @throws ProblemError `rate_limited`, with the seconds to wait.
   */
  readonly take: (counted: Counted, who: string | null) => void;
};

/** Whoever has not been seen for a while is forgotten when so many are remembered. */
const FORGET_FROM = 10_000;
const MINUTE_MS = 60_000;

/**
 * Limits in memory, each instance for itself: they protect the process, not the data. A whole minute's requests may
 * come at once; after that they come back one by one (the generic cell rate algorithm, ITU-T I.371).
 * @param perMinute requests a minute of each kind; 0: no limit.
 */
export function createRateLimits(
  perMinute: Readonly<Record<Counted, number>>,
  clock: () => number,
): RateLimits {
  /** When somebody's whole minute is free again. In the past: nothing of it is used. */
  const freeAt = new Map<string, number>();
  let forgetFrom = FORGET_FROM;

  function forget(now: number): void {
    for (const [who, at] of freeAt) if (at <= now) freeAt.delete(who);
    forgetFrom = Math.max(FORGET_FROM, freeAt.size * 2);
  }

  return {
    take(counted, who) {
      if (perMinute[counted] === 0) return;
      const now = clock();
      const one = MINUTE_MS / perMinute[counted];
      const name = `${counted} ${who ?? 'unknown'}`;
      const before = freeAt.get(name) ?? now;
      // Further ahead than a minute is nobody's doing: the clock was set back.
      const next = (before > now + MINUTE_MS + one ? now : Math.max(before, now)) + one;
      const overdueMs = next - now - MINUTE_MS;
      // A hundredth of a millisecond is what adding up fractions may be wrong by.
      if (overdueMs > 0.01) {
        throw new ProblemError('rate_limited', { retryAfterSeconds: Math.ceil(overdueMs / 1000) });
      }
      freeAt.set(name, next);
      if (freeAt.size > forgetFrom) forget(now);
    },
  };
}
