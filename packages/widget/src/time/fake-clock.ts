import type { Clock } from './clock.ts';

/** For tests: a clock that moves only when it is told to. */
export type FakeClock = Clock & {
  /** Moves on, running each timer at its moment and letting promises settle after it. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Jumps as a device does that was asleep: no timer runs on the way. */
  readonly jump: (milliseconds: number) => void;
  /** How many timers are set. */
  readonly pending: () => number;
  /** Throws where something was started and not ended. */
  readonly expectNoTimers: () => void;
};

/** Makes a fake clock. */
export function createFakeClock(start = Date.parse('2026-01-31T09:30:00.000Z')): FakeClock {
  let now = start;
  let lastTimer = 0;
  const timers = new Map<number, { readonly at: number; readonly callback: () => void }>();

  function nextBefore(end: number): number | undefined {
    const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
    return due[0]?.[0];
  }

  return {
    now: () => now,
    setTimeout: (callback, milliseconds) => {
      lastTimer += 1;
      timers.set(lastTimer, { at: now + milliseconds, callback });
      return lastTimer;
    },
    clearTimeout: (timer) => {
      timers.delete(timer);
    },
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (let timer = nextBefore(end); timer !== undefined; timer = nextBefore(end)) {
        const due = timers.get(timer);
        timers.delete(timer);
        now = Math.max(now, due?.at ?? now);
        due?.callback();
        await settle();
      }
      now = end;
    },
    jump: (milliseconds) => {
      now += milliseconds;
    },
    pending: () => timers.size,
    expectNoTimers: () => {
      if (timers.size > 0) throw new Error(`${timers.size} timers are still set.`);
    },
  };
}

/** Lets every promise that can settle now do so. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
