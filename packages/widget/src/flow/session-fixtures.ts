import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { initialFlow, type Flow } from './flow.ts';
import type { FlowEvent } from './flow-event.ts';
import { transition } from './transition.ts';

/** For tests: a fresh session's view, with some of it replaced. */
export function viewOf(patch: Partial<SessionView> = {}): SessionView {
  return { ...sessionExamples.fresh, ...patch };
}

/** For tests: the flow after some events, from the beginning. */
export function flowAfter(...events: readonly FlowEvent[]): Flow {
  return continued(initialFlow('android'), ...events);
}

/** For tests: a flow after some more events. */
export function continued(flow: Flow, ...events: readonly FlowEvent[]): Flow {
  return events.reduce(transition, flow);
}

/** For tests: the server's answer to the call that a flow is waiting for. */
export function answered(flow: Flow, view: SessionView): Flow {
  if (flow.call === null) throw new Error('The flow has asked for nothing.');
  return transition(flow, { type: 'callAnswered', call: flow.call, view });
}
