import type { SessionView } from '@tokencloud/contract/schemas';
import type { Flow } from './flow.ts';
import { handoffStateOf } from './handoff-state-of.ts';
import { introductionTo } from './introduction.ts';
import { canDeclareRegion, canLocate, withheldDocuments } from './region-rules.ts';
import type { FlowState } from './state.ts';

/** What the person meets, given all that is known. Pure; the only way to a `FlowState`. */
export function stateOf(flow: Flow): FlowState {
  if (flow.accessEnded !== null) return { name: 'linkInvalid' };
  const { view } = flow;
  if (view === null) return { name: 'connecting' };
  switch (view.status) {
    case 'submitted':
      return { name: 'submitted' };
    case 'failed':
      return { name: 'failed', reason: view.failure?.code ?? 'attempts_exhausted' };
    case 'canceled':
      return { name: 'canceled' };
    case 'expired':
      return { name: 'expired' };
    case 'open':
      return handoffStateOf(flow, view) ?? stateBeforeHandoff(flow, view);
  }
}

function stateBeforeHandoff(flow: Flow, view: SessionView): FlowState {
  if (!flow.isIntroduced) return introductionTo(view);
  const canDeclare = canDeclareRegion(view);
  const { whereabouts } = flow;
  switch (whereabouts.step) {
    case 'unasked':
    case 'settled':
      return stateOfChoice(flow, view);
    case 'locating':
    case 'telling':
      return { name: 'locating', alternatives: whereabouts.alternatives, canDeclare };
    case 'trouble':
      return { name: 'locationTrouble', reason: whereabouts.reason, canDeclare, canRetry: canLocate(view) };
  }
}

/**
 * A choice of one is no choice: the code is made at once, unless the server has refused to make it. Nor is it made
 * where the region may be wrong, a VPN's or a slip's, and the person's word can put it right: a code locks the region.
 */
function stateOfChoice(flow: Flow, view: SessionView): FlowState {
  const { documents } = view;
  const [first] = documents;
  const canDeclare = canDeclareRegion(view) && withheldDocuments(view).length > 0;
  if (first === undefined) {
    const { requested_documents: requested } = view;
    return { name: 'nothingOnOffer', requested, canDeclare, canRetry: canLocate(view) };
  }
  if (flow.call?.kind === 'handoff') return { name: 'preparingCode', document: flow.call.document };
  const isOnlyChoice = documents.length === 1 && !canDeclare && flow.refusedVersion !== view.version;
  return isOnlyChoice
    ? { name: 'preparingCode', document: first }
    : { name: 'choosingDocument', documents, canDeclare };
}
