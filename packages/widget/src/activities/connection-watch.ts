import type { Clock } from '../time/clock.ts';
import type { FlowFact } from '../flow/flow-event.ts';
import type { Wake } from './wake.ts';

/** Milliseconds for which failures must last before the person hears of them. */
const PATIENCE = 1000;

/** Milliseconds after a wake within which a failure is the phone's, not the network's. */
const WAKE_GRACE = 2000;

/** Hears of every request's end and tells the person only of an outage that lasts. */
export type ConnectionWatch = {
  readonly failed: () => void;
  readonly succeeded: () => void;
};

/** What a connection watch is made of. */
export type ConnectionWatchParts = {
  readonly clock: Clock;
  readonly wake: Wake;
  readonly emit: (fact: FlowFact) => void;
  readonly signal: AbortSignal;
};

/** Makes the connection watch of a widget; it ends with the signal. */
export function createConnectionWatch({ clock, wake, emit, signal }: ConnectionWatchParts): ConnectionWatch {
  let quietUntil = 0;
  let timer: number | null = null;
  let isLost = false;

  const forget = () => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  const lose = () => {
    timer = null;
    isLost = true;
    emit({ type: 'connectionLost' });
  };
  const unsubscribe = wake.subscribe(() => {
    quietUntil = clock.now() + WAKE_GRACE;
    if (timer === null) return;
    forget();
    timer = clock.setTimeout(lose, WAKE_GRACE);
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    forget();
  });

  return {
    failed: () => {
      if (isLost || timer !== null || signal.aborted) return;
      timer = clock.setTimeout(lose, Math.max(PATIENCE, quietUntil - clock.now()));
    },
    succeeded: () => {
      forget();
      if (isLost) emit({ type: 'connectionRestored' });
      isLost = false;
    },
  };
}
