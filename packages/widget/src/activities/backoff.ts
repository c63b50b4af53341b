/** The least and the most that the window of a pause can be, in milliseconds. */
const SHORTEST_WINDOW = 500;
const LONGEST_WINDOW = 10_000;

/** No pause is shorter: a server that refuses at once would otherwise be asked without a break. */
const SHORTEST_PAUSE = 100;

/**
 * Milliseconds to pause before asking again: anywhere in a window (full jitter) that grows from half a second
 * to ten with the outage. It stays an eighth of what the outage has lasted, so that whoever has waited for four
 * seconds does not wait for eight more after the service is back.
 */
export function backoff(outage: number, random: () => number): number {
  const window = Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, outage / 8));
  return Math.max(SHORTEST_PAUSE, random() * window);
}
