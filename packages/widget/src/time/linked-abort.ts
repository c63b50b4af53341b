import type { Clock } from './clock.ts';

/** An abort signal that follows another one, and more; `end` lets go of everything. */
export type LinkedAbort = {
  readonly signal: AbortSignal;
  readonly abort: () => void;
  readonly end: () => void;
};

/** A signal that aborts when `outer` does, or on its own `abort`. (`AbortSignal.any` is too new for our browsers.) */
export function linkedAbort(outer: AbortSignal): LinkedAbort {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  return { signal: controller.signal, abort, end: () => outer.removeEventListener('abort', abort) };
}

/** A signal that aborts when `outer` does, or after some milliseconds. (`AbortSignal.timeout` is too new.) */
export function deadline(clock: Clock, milliseconds: number, outer: AbortSignal): LinkedAbort {
  const linked = linkedAbort(outer);
  const timer = clock.setTimeout(linked.abort, milliseconds);
  return {
    ...linked,
    end: () => {
      clock.clearTimeout(timer);
      linked.end();
    },
  };
}
