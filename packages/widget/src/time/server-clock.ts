import type { Clock } from './clock.ts';

/** The server's clock, as far as its answers tell it. A device's own clock may be wrong by hours. */
export type ServerClock = {
  /** Milliseconds since 1970 on the server's clock. */
  readonly now: () => number;
  /**
   * Takes the time that an answer carries, at the moment it is received.
   * @param askedAt when it was asked for, on the device's clock; absent where nobody has noted it.
   */
  readonly set: (serverTime: string, askedAt?: number) => void;
};

/**
 * Makes a server clock that runs on the device's one. An answer's time lies between asking and receiving, so each
 * bounds the offset; the one with the shortest way tells it best (as in NTP), and a later one only corrects what it
 * contradicts. Taking the last answer's instead would be behind by a slow network's whole delay.
 */
export function createServerClock(clock: Clock): ServerClock {
  let offset: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  return {
    now: () => clock.now() + (offset ?? 0),
    set: (serverTime, askedAt = Number.NEGATIVE_INFINITY) => {
      const now = clock.now();
      const least = Date.parse(serverTime) - now;
      const way = now - askedAt;
      if (way < shortest) {
        shortest = way;
        offset = least + way / 2;
      } else {
        offset = Math.min(Math.max(offset ?? least, least), least + way);
      }
    },
  };
}
