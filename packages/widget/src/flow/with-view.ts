import type { SessionView } from '@tokencloud/contract/schemas';
import type { Call, Flow } from './flow.ts';
import type { FlowFact } from './flow-event.ts';
import { hasBeenHere, isUnderWay } from './introduction.ts';
import { isRegionDecided } from './region-rules.ts';

/** The flow with a newer view of the session; an older one (an answer that was overtaken) changes nothing. */
export function withView(flow: Flow, view: SessionView): Flow {
  if (flow.view !== null && view.version < flow.view.version) return flow;
  const isFirst = flow.view === null;
  const hasRegionChanged =
    isFirst || flow.view.region.value !== view.region.value || flow.view.region.source !== view.region.source;
  // The person has been here before, or is going on in another tab: what is known is not asked again.
  const isRegionNews = isRegionDecided(view) && hasRegionChanged && flow.whereabouts.step !== 'telling';
  return {
    ...flow,
    view,
    serverNow: momentOf(flow, view),
    // Its own word counts, also against a moment that our clock had guessed too late.
    heardAt: Date.parse(view.server_time),
    isIntroduced: flow.isIntroduced || (isFirst ? hasBeenHere(view) : isUnderWay(view)),
    whereabouts: isUnderWay(view) || isRegionNews ? { step: 'settled' } : flow.whereabouts,
    call: flow.call === null || isFulfilled(flow.call, flow.view, view) ? null : flow.call,
  };
}

/**
 * The server's time as of a view. One that was long on its way tells an earlier time than the clock has: by that, a
 * code that has died would look alive again.
 */
function momentOf(flow: Flow, view: SessionView): number {
  const told = Date.parse(view.server_time);
  const isSameCode = flow.view?.handoff?.generation === view.handoff?.generation;
  return isSameCode && view.handoff?.state === 'waiting' ? Math.max(told, flow.serverNow) : told;
}

/** Whether a view shows that a call has been done, though its own answer is late or lost. */
function isFulfilled(call: Call, before: SessionView | null, view: SessionView): boolean {
  if (view.status !== 'open') return true;
  const hasNewCode = (view.handoff?.generation ?? 0) > (before?.handoff?.generation ?? 0);
  switch (call.kind) {
    case 'handoff':
      return hasNewCode && view.document === call.document;
    case 'release':
      return hasNewCode;
    case 'region':
    case 'cancel':
      return false;
  }
}

type CallEnded = Extract<FlowFact, { type: 'callAnswered' | 'callRefused' }>;

/** The flow after the server's answer to a call. A call that has been replaced meanwhile only brings its view. */
export function withCallEnded(flow: Flow, event: CallEnded): Flow {
  const next = withView(flow, event.view);
  if (next.call !== event.call) return next;
  const isRefused = event.type === 'callRefused' && event.call.kind === 'handoff';
  return {
    ...next,
    call: null,
    isCancelAsked: next.isCancelAsked && event.call.kind !== 'cancel',
    refusedVersion: isRefused ? event.view.version : next.refusedVersion,
  };
}
