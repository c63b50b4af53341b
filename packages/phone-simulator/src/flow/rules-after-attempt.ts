import { endedOf } from './attempt.ts';
import type { FlowEvent } from './event.ts';
import { isRefusing } from './failure.ts';
import { wayOnAfter } from './refusal.ts';
import { entering } from './rules-before-claim.ts';
import type { FlowState, FlowStateOf } from './state.ts';

/** Handed in. */
export function complete(state: FlowStateOf<'complete'>, event: FlowEvent): FlowState {
  return event.type === 'donePressed' ? { name: 'closed', ended: state.ended } : state;
}

/** A final problem or *Not my account*: the person sees the end at once, and the server is told of it. */
export function telling(state: FlowStateOf<'stopped' | 'released'>, event: FlowEvent): FlowState {
  if (event.type === 'endTold') return { ...state, call: { name: 'done' } };
  if (event.type === 'callFailed') {
    // A refusal says that the attempt is over already, and that is all there was to tell.
    const { failure } = event;
    return { ...state, call: isRefusing(failure) ? { name: 'done' } : { name: 'failed', failure } };
  }
  if (event.type === 'retryPressed') return { ...state, call: { name: 'running' } };
  if (event.type === 'donePressed') return { name: 'closed', ended: endedOf(state.attempt) };
  if (event.type === 'anotherRequestIdPressed') return entering(state.attempt.platform);
  return state;
}

/** The server will not go on. */
export function refused(state: FlowStateOf<'refused'>, event: FlowEvent): FlowState {
  if (event.type === 'donePressed') return { name: 'closed', ended: state.ended };
  if (event.type !== 'anotherRequestIdPressed') return state;
  return wayOnAfter(state.refusal) === 'another_request_id' ? entering(state.ended.platform) : state;
}

/** The app is closed. */
export function closed(state: FlowStateOf<'closed'>): FlowState {
  return state;
}
