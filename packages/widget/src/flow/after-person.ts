import type { SessionView } from '@tokencloud/contract/schemas';
import type { DocumentType } from '@tokencloud/contract/vocabulary';
import type { Flow } from './flow.ts';
import { declareRegion, startLocating, startWhereabouts } from './locating.ts';
import type { PersonEvent } from './person-event.ts';
import { canDeclareRegion, canLocate } from './region-rules.ts';
import type { FlowStateName } from './state.ts';
import { withCall } from './with-call.ts';

const whileOpen = [
  'introduction',
  'locating',
  'locationTrouble',
  'choosingDocument',
  'nothingOnOffer',
  'preparingCode',
  'handoff',
  'phoneConnected',
  'phoneStopped',
] as const satisfies readonly FlowStateName[];

/** The states whose screen can send an event. From any other one it comes too late, and changes nothing. */
export const statesThatOffer: Record<PersonEvent['type'], readonly FlowStateName[]> = {
  continuePressed: ['introduction'],
  locationRetryPressed: ['locating', 'locationTrouble', 'nothingOnOffer'],
  regionDeclared: ['locating', 'locationTrouble', 'choosingDocument', 'nothingOnOffer'],
  locationSkipped: ['locating', 'locationTrouble'],
  documentChosen: ['choosingDocument', 'handoff', 'phoneStopped'],
  platformChosen: ['handoff'],
  newCodePressed: ['handoff', 'phoneConnected', 'phoneStopped'],
  releasePressed: ['phoneConnected', 'phoneStopped'],
  cancelPressed: whileOpen,
  cancelDismissed: whileOpen,
  cancelConfirmed: whileOpen,
  // Closing is not the flow's matter: the verification goes on.
  closePressed: [],
};

/** The flow after something that the person did on a screen that offers it. */
export function afterPerson(flow: Flow, event: PersonEvent): Flow {
  const { view } = flow;
  if (view === null) return flow;
  switch (event.type) {
    case 'continuePressed':
      return startWhereabouts({ ...flow, isIntroduced: true }, view);
    case 'locationRetryPressed':
      return retryLocation(flow, view);
    case 'regionDeclared':
      return canDeclareRegion(view) ? declareRegion(flow, event.region) : flow;
    case 'locationSkipped':
      return skipLocation(flow);
    case 'documentChosen':
      return chooseDocument(flow, event.document);
    case 'platformChosen':
      return { ...flow, platform: event.platform };
    case 'newCodePressed':
    case 'releasePressed':
      return renewCode(flow, view);
    case 'cancelPressed':
      return { ...flow, isCancelAsked: true };
    case 'cancelDismissed':
      // Canceling is for good from the moment it is confirmed.
      return flow.call?.kind === 'cancel' ? flow : { ...flow, isCancelAsked: false };
    case 'cancelConfirmed':
      // The question stays, at work: nobody should wonder whether the answer was heard.
      return withCall(flow, { kind: 'cancel' });
    case 'closePressed':
      return flow;
  }
}

/** While the server is being told there is nothing to try again, and without need or GPS nothing to try. */
function retryLocation(flow: Flow, view: SessionView): Flow {
  return canLocate(view) && flow.whereabouts.step !== 'telling' ? startLocating(flow) : flow;
}

/** A region that is still on its way to the server is not waited for. */
function skipLocation(flow: Flow): Flow {
  const call = flow.call?.kind === 'region' ? null : flow.call;
  return { ...flow, call, whereabouts: { step: 'settled' } };
}

function chooseDocument(flow: Flow, document: DocumentType): Flow {
  const isOffered = flow.view?.documents.includes(document) === true;
  return isOffered ? withCall(flow, { kind: 'handoff', document }) : flow;
}

/** While a phone is at work, a new code needs its release; otherwise it is simply made. */
function renewCode(flow: Flow, view: SessionView): Flow {
  const isPhoneAtWork = view.handoff?.state === 'claimed' && view.phone?.problem?.final !== true;
  if (isPhoneAtWork) return withCall(flow, { kind: 'release' });
  const document = view.document ?? view.documents[0];
  return document === undefined ? flow : withCall(flow, { kind: 'handoff', document });
}
