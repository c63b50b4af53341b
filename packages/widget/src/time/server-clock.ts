import type { Clock } from './clock.ts';

/** The server's clock, as far as its answers tell it. A device's own clock may be wrong by hours. */
export type ServerClock = {
  /** Milliseconds since 1970 on the server's clock. */
  readonly now: () => number;
  /** Takes the time that an answer carries, at the moment it is received. */
  readonly set: (serverTime: string) => void;
};

/** Makes a server clock that runs on the device's one, at the offset of the last answer. */
export function createServerClock(clock: Clock): ServerClock {
  let offset = 0;
  return {
    now: () => clock.now() + offset,
    set: (serverTime) => {
      offset = Date.parse(serverTime) - clock.now();
    },
  };
}
