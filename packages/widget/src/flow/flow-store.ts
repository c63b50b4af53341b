import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Flow } from './flow.ts';
import type { FlowEvent } from './flow-event.ts';
import { transition } from './transition.ts';

/** The one place where a flow lives and changes. */
export type FlowStore = {
  readonly flow: ReadonlySignal<Flow>;
  readonly emit: (event: FlowEvent) => void;
  /** Calls back after each change. */
  readonly subscribe: (listener: (flow: Flow) => void) => void;
};

/** Makes a store. Events that come while one is being worked on wait for their turn. */
export function createFlowStore(initial: Flow): FlowStore {
  const flow = signal(initial);
  const listeners = new Set<(flow: Flow) => void>();
  const waiting: FlowEvent[] = [];
  let isBusy = false;

  function work(event: FlowEvent): void {
    const next = transition(flow.peek(), event);
    if (next === flow.peek()) return;
    // Drawing comes last: what the partner's page is told, and what is asked next, shall not wait for it.
    batch(() => {
      flow.value = next;
      for (const listener of listeners) listener(next);
    });
  }

  function emit(event: FlowEvent): void {
    waiting.push(event);
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) work(next);
    } finally {
      isBusy = false;
    }
  }

  return { flow, emit, subscribe: (listener) => listeners.add(listener) };
}
