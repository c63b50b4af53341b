import type { Call, Flow } from './flow.ts';

/** The flow with a change asked for. It replaces the one under way, except for a cancel, which is for good. */
export function withCall(flow: Flow, call: Call): Flow {
  return flow.call?.kind === 'cancel' ? flow : { ...flow, call };
}
