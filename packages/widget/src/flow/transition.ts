import type { Flow } from './flow.ts';
import type { FlowEvent } from './flow-event.ts';
import { isRegionDecided } from './region-rules.ts';
import { stateOf } from './state-of.ts';
import { withCallEnded, withView } from './with-view.ts';
import { afterLocationFailed, afterLocationFound } from './locating.ts';
import { afterPerson, statesThatOffer } from './after-person.ts';
import { withCall } from './with-call.ts';

/** The flow after an event. Pure; nothing else changes a flow. An event that means nothing here changes nothing. */
export function transition(flow: Flow, event: FlowEvent): Flow {
  const next = after(flow, event);
  return next === flow ? flow : settled(next);
}

function after(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'viewReceived':
      return withView(flow, event.view);
    case 'callAnswered':
    case 'callRefused':
      return withCallEnded(flow, event);
    case 'locationFound':
      return afterLocationFound(flow, event.region);
    case 'locationFailed':
      return afterLocationFailed(flow, event.reason);
    case 'locatingTookLong':
      return flow.whereabouts.step === 'locating'
        ? { ...flow, whereabouts: { ...flow.whereabouts, alternatives: 'shown' } }
        : flow;
    case 'nothingNew':
      return event.serverNow > flow.heardAt ? { ...flow, heardAt: event.serverNow } : flow;
    case 'timePassed':
      return { ...flow, serverNow: event.serverNow };
    case 'connectionLost':
      return flow.connection === 'reconnecting' ? flow : { ...flow, connection: 'reconnecting' };
    case 'connectionRestored':
      return flow.connection === 'connected' ? flow : { ...flow, connection: 'connected' };
    case 'accessEnded':
      return { ...flow, accessEnded: event.code, call: null };
    case 'continuePressed':
    case 'locationRetryPressed':
    case 'regionDeclared':
    case 'locationSkipped':
    case 'documentChosen':
    case 'platformChosen':
    case 'newCodePressed':
    case 'releasePressed':
    case 'cancelPressed':
    case 'cancelDismissed':
    case 'cancelConfirmed':
    case 'closePressed':
      // Only what the present screen can have sent counts.
      return statesThatOffer[event.type].includes(stateOf(flow).name) ? afterPerson(flow, event) : flow;
  }
}

/** What follows by itself from the new facts, without anybody doing anything. */
function settled(flow: Flow): Flow {
  return withOnlyChoiceMade(withTellingEnded(flow));
}

/** The server has been told or has looked, and nothing is under way any more: was it enough? */
function withTellingEnded(flow: Flow): Flow {
  const { whereabouts, view } = flow;
  if (whereabouts.step !== 'telling' || flow.call !== null || view === null) return flow;
  if (isRegionDecided(view) || whereabouts.ifUndecided === null) {
    return { ...flow, whereabouts: { step: 'settled' } };
  }
  return { ...flow, whereabouts: { step: 'trouble', reason: whereabouts.ifUndecided } };
}

/** With one document on offer there is nothing to choose: its code is asked for. */
function withOnlyChoiceMade(flow: Flow): Flow {
  if (flow.call !== null) return flow;
  const state = stateOf(flow);
  return state.name === 'preparingCode'
    ? withCall(flow, { kind: 'handoff', document: state.document })
    : flow;
}
