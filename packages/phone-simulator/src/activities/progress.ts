import type { Clock } from '../clock.ts';
import type { Activity } from '../flow/run-flow.ts';
import type { FlowState } from '../flow/state.ts';
import { abandonable } from './abandonable.ts';

/** Milliseconds that the simulated read and the simulated liveness check take: long enough to be seen. */
export const PROGRESS_MS = { scanning: 1600, liveness: 2000 } as const;

/** Lets the simulated read and the simulated liveness check take their time. */
export function progressActivity(clock: Clock): Activity {
  let current: AbortController | undefined;
  const stop = (): void => current?.abort();
  return {
    enter: (state, emit) => {
      stop();
      const milliseconds = progressOf(state);
      if (milliseconds === undefined) return;
      const { signal } = (current = new AbortController());
      const run = async (): Promise<void> => {
        await clock.after(milliseconds, signal);
        if (!signal.aborted) emit({ type: 'progressFinished' });
      };
      abandonable(run(), signal);
    },
    stop,
  };
}

function progressOf(state: FlowState): number | undefined {
  if (state.name !== 'scanning' && state.name !== 'liveness') return undefined;
  return state.phase.name === 'running' ? PROGRESS_MS[state.name] : undefined;
}
