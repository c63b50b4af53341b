import { makeRequestId } from '@tokencloud/contract/request-id';
import type { Handoff, RegionBody, SessionView } from '@tokencloud/contract/schemas';
import { CODE_SECONDS, type DocumentType, type ProblemCode } from '@tokencloud/contract/vocabulary';
import type { SessionPatch } from './mock-session.ts';

/** What the mocked server makes of a request: a change, nothing, or a refusal. */
export type Ruling =
  | { readonly kind: 'change'; readonly patch: SessionPatch }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refusal'; readonly code: ProblemCode };

/** When a request comes, and how many codes there were before it. */
export type Moment = { readonly now: number; readonly generation: number };

const refusal = (code: ProblemCode): Ruling => ({ kind: 'refusal', code });

/** `PUT /v1/session/region`. The address of a mock's visitor is always one of mainland China. */
export function ruleOnRegion(view: SessionView, body: RegionBody): Ruling {
  if (view.status !== 'open') return refusal('not_open');
  if (view.document !== null) return refusal('region_locked');
  if (!view.region_sources.includes(body.source)) return refusal('region_source_not_allowed');
  const { region } = view;
  const isSurer = region.source === 'gps' ? body.source !== 'gps' : isWordOver(region.source, body.source);
  if (region.value !== 'unknown' && isSurer) return { kind: 'unchanged' };
  const value = body.source === 'ip' ? 'mainland_china' : body.region;
  if (region.value === value && region.source === body.source) return { kind: 'unchanged' };
  const next = { ...view, region: { value, source: body.source } };
  return { kind: 'change', patch: { region: next.region, documents: documentsOf(next) } };
}

function isWordOver(known: SessionView['region']['source'], offered: RegionBody['source']): boolean {
  return known === 'declared' && offered === 'ip';
}

/** The documents on offer in a region: the ID card nowhere but in mainland China, or where nobody knows. */
function documentsOf({ region, region_sources: sources, requested_documents }: SessionView): DocumentType[] {
  const isGpsOnly = sources.length === 1 && sources[0] === 'gps';
  const isElsewhere = region.value === 'elsewhere' || (region.value === 'unknown' && isGpsOnly);
  return requested_documents.filter((document) => document === 'passport' || !isElsewhere);
}

/** `POST /v1/session/handoff`. */
export function ruleOnHandoff(view: SessionView, document: DocumentType, moment: Moment): Ruling {
  if (view.status !== 'open') return refusal('not_open');
  if (!view.documents.includes(document)) return refusal('document_not_available');
  const { handoff } = view;
  const isAtWork = handoff?.state === 'claimed' && moment.now < Date.parse(handoff.expires_at);
  if (isAtWork) return refusal('phone_connected');
  return { kind: 'change', patch: { document, phone: null, handoff: nextHandoff(moment) } };
}

/** `POST /v1/session/release`. */
export function ruleOnRelease(view: SessionView, moment: Moment): Ruling {
  if (view.status !== 'open') return refusal('not_open');
  if (view.handoff?.state !== 'claimed') return refusal('no_attempt');
  return { kind: 'change', patch: { phone: null, handoff: nextHandoff(moment) } };
}

/** `POST /v1/session/cancel`. */
export function ruleOnCancel(view: SessionView): Ruling {
  if (view.status !== 'open') return refusal('not_open');
  return { kind: 'change', patch: { status: 'canceled', handoff: null, phone: null } };
}

/** Made-up codes: each generation has its own, so that a stale picture is seen as one. */
function nextHandoff({ now, generation: before }: Moment): Handoff {
  const generation = before + 1;
  const url = `https://verify.example/h/q3X7b1cYJ0mK2pR8sT5v${String(generation).padStart(2, '0')}`;
  return {
    request_id: makeRequestId(Uint8Array.from({ length: 12 }, (_, index) => generation * 37 + index * 11)),
    urls: { android: url, ios: url },
    open_app_url: null,
    state: 'waiting',
    generation,
    expires_at: new Date(now + CODE_SECONDS * 1000).toISOString(),
  };
}
