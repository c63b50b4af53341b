import type { Handoff, SessionPhone, SessionView } from '@tokencloud/contract/schemas';
import { PHONE_QUIET_SECONDS, type DocumentType } from '@tokencloud/contract/vocabulary';
import type { Flow } from './flow.ts';
import { withheldDocuments } from './region-rules.ts';
import type { FlowState, FlowStateOf } from './state.ts';

/** The state once there is a code or a phone; null while there is neither. */
export function handoffStateOf(flow: Flow, view: SessionView): FlowState | null {
  const { handoff, phone } = view;
  const document = view.document ?? view.documents[0];
  if (document === undefined) return null;
  if (handoff === null) return phone === null ? null : phoneStopped(flow, { view, document, phone });
  if (handoff.state === 'waiting') return waiting(flow, { view, document, handoff });
  if (phone === null) return waiting(flow, { view, document, handoff });
  if (phone.problem?.final === true) return phoneStopped(flow, { view, document, phone });
  return phoneConnected(flow, { document, phone, handoff });
}

type Waiting = { view: SessionView; document: DocumentType; handoff: Handoff };

function waiting(flow: Flow, { view, document, handoff }: Waiting): FlowStateOf<'handoff'> {
  const shown = flow.call?.kind === 'handoff' ? flow.call.document : document;
  return {
    name: 'handoff',
    document: shown,
    platform: flow.platform,
    handoff,
    code: stateOfCode(flow, handoff),
    otherDocuments: without(view.documents, shown),
    withheld: withheldDocuments(view),
  };
}

/** A code that a phone has used is as dead for the next phone as one whose time is over. */
function stateOfCode(flow: Flow, handoff: Handoff): FlowStateOf<'handoff'>['code'] {
  if (flow.call?.kind === 'handoff' || flow.call?.kind === 'release') return 'renewing';
  const isOver = handoff.state === 'claimed' || flow.serverNow >= Date.parse(handoff.expires_at);
  return isOver ? 'expired' : 'valid';
}

type AtWork = { document: DocumentType; phone: SessionPhone; handoff: Handoff };

function phoneConnected(flow: Flow, { document, phone, handoff }: AtWork): FlowStateOf<'phoneConnected'> {
  return {
    name: 'phoneConnected',
    document,
    phone,
    isQuiet: flow.heardAt >= quietAt(phone),
    isOver: flow.serverNow >= Date.parse(handoff.expires_at),
    isReleasing: flow.call?.kind === 'release',
  };
}

type Stopped = { view: SessionView; document: DocumentType; phone: SessionPhone };

/** A phone that is gone without having said why has been left by its person. */
function phoneStopped(flow: Flow, { view, document, phone }: Stopped): FlowStateOf<'phoneStopped'> {
  return {
    name: 'phoneStopped',
    document,
    problem: phone.problem?.code ?? 'user_left',
    otherDocuments: without(view.documents, document),
    isRenewing: flow.call?.kind === 'handoff' || flow.call?.kind === 'release',
  };
}

/** The moment on the server's clock from which a phone counts as quiet. */
export function quietAt(phone: SessionPhone): number {
  return Date.parse(phone.last_seen_at) + PHONE_QUIET_SECONDS * 1000;
}

function without(documents: readonly DocumentType[], document: DocumentType): readonly DocumentType[] {
  return documents.filter((other) => other !== document);
}
