/** Seconds to wait before each attempt of a delivery; after the last one it is given up. */
export const RETRY_SECONDS = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** When a first attempt is due: whatever the clock says, also one that was set back since. */
export const DUE_AT_ONCE = 0;

/** The share of a wait that chance adds, so that many deliveries do not come back at once. */
const JITTER = 0.1;

/**
 * When a delivery is tried next, or null where it is given up.
 * @param attempts attempts made so far.
 * @param random from 0 to 1.
 */
export function nextAttemptAt(attempts: number, now: number, random: number): number | null {
  const seconds = RETRY_SECONDS[attempts];
  return seconds === undefined ? null : now + Math.round(seconds * 1000 * (1 + JITTER * random));
}
