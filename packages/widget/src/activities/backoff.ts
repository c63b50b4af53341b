/** The least and the most that the window of a pause can be, in milliseconds. */
const SHORTEST_WINDOW = 280;
const LONGEST_WINDOW = 10_000;

/** Every pause but the first is in the last quarter of its window. */
const LEAST_SHARE = 0.75;

/**
 * Milliseconds to pause before asking again. The first pause is anywhere in its window (full jitter): that spreads out
 * all who have lost the same server in the same moment. They stay spread, so that later pauses need little chance, and
 * nobody asks twice at once nor waits for two windows. The window grows to a sixteenth of the outage: whoever has waited
 * for four seconds is back within 0.3 s of the service, and whoever has waited for minutes asks rarely.
 * @param outage milliseconds since the first failure; 0 is that failure itself.
 */
export function backoff(outage: number, random: () => number): number {
  const window = Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, outage / 16));
  const least = outage === 0 ? 0 : window * LEAST_SHARE;
  return least + random() * (window - least);
}
