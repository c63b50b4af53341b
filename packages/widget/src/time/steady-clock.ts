import type { Clock } from './clock.ts';

/** Milliseconds by which the device's clock may lag behind before it counts as set back. */
const TOLERANCE = 1000;

/**
 * The device's clock, except that being set back does not turn it back: what has passed since is then counted by the
 * page's own timer. Set forward and asleep look alike, and asleep is what happens, so a leap forward is believed;
 * the server's next answer corrects it.
 * @param elapsed milliseconds on a timer that nobody can set (`performance.now`). It may stop while the device sleeps.
 */
export function createSteadyClock(clock: Clock, elapsed: () => number): Clock {
  let lastTime = clock.now();
  let lastElapsed = elapsed();
  let now = lastTime;
  return {
    now: () => {
      const [time, timer] = [clock.now(), elapsed()];
      const byClock = time - lastTime;
      const byTimer = timer - lastElapsed;
      now += byClock < byTimer - TOLERANCE ? byTimer : Math.max(0, byClock);
      [lastTime, lastElapsed] = [time, timer];
      return now;
    },
    setTimeout: (callback, milliseconds) => clock.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => clock.clearTimeout(timer),
  };
}
