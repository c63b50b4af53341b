import { signal, type ReadonlySignal } from '@preact/signals';
import type { FlowEvent } from './event.ts';
import type { FlowState } from './state.ts';
import { transition } from './transition.ts';

/** What runs while a state lasts. It is told of every state, and ends what it had begun for the one before. */
export type Activity = {
  readonly enter: (state: FlowState, emit: (event: FlowEvent) => void) => void;
  readonly stop: () => void;
};

/** A running flow. */
export type Flow = {
  readonly state: ReadonlySignal<FlowState>;
  readonly emit: (event: FlowEvent) => void;
  /** Ends every activity. */
  readonly stop: () => void;
};

/** Starts the flow: events go through `transition`, and activities follow the state. */
export function runFlow(first: FlowState, activities: readonly Activity[]): Flow {
  const state = signal(first);
  const emit = (event: FlowEvent): void => {
    const next = transition(state.value, event);
    if (next === state.value) return;
    state.value = next;
    enter();
  };
  const enter = (): void => {
    for (const activity of activities) activity.enter(state.value, emit);
  };
  enter();
  return {
    state,
    emit,
    stop: () => {
      for (const activity of activities) activity.stop();
    },
  };
}
