import type { SessionPhone, SessionView } from '@tokencloud/contract/schemas';
import { CLAIM_SECONDS, type PhoneProblem, type PhoneStep } from '@tokencloud/contract/vocabulary';
import type { SessionPatch } from './mock-session.ts';

/** What a phone, or time, can do to a mocked session; for development and tests. */
export type PhoneMove =
  | { readonly do: 'claim' }
  /** Claims from a network of its own: the pairing number is asked for. */
  | { readonly do: 'claimWithPairing' }
  | { readonly do: 'step'; readonly step: PhoneStep }
  | { readonly do: 'problem'; readonly code: PhoneProblem; readonly final: boolean }
  | { readonly do: 'submit' }
  /** The code's ten minutes are over. */
  | { readonly do: 'expireCode' }
  /** The phone was last heard of two minutes ago. */
  | { readonly do: 'fallQuiet' }
  /** The verification's day is over. */
  | { readonly do: 'expire' }
  | { readonly do: 'fail' };

const justOpened: Omit<SessionPhone, 'last_seen_at'> = {
  platform: 'android',
  step: 'opened',
  problem: null,
  pairing_number: null,
};

/** The change that a move makes to a session. */
export function patchOf(move: PhoneMove, view: SessionView, now: number): SessionPatch {
  const at = (moment: number) => new Date(moment).toISOString();
  const phone: SessionPhone = { ...(view.phone ?? justOpened), last_seen_at: at(now) };
  const claimed = view.handoff && {
    ...view.handoff,
    state: 'claimed' as const,
    expires_at: at(now + CLAIM_SECONDS * 1000),
  };
  switch (move.do) {
    case 'claim':
      return { handoff: claimed, phone: { ...phone, ...justOpened } };
    case 'claimWithPairing':
      return { handoff: claimed, phone: { ...phone, ...justOpened, pairing_number: '47' } };
    case 'step':
      return { phone: { ...phone, step: move.step, problem: null, pairing_number: null } };
    case 'problem':
      return {
        handoff: move.final ? null : view.handoff,
        phone: { ...phone, problem: { code: move.code, final: move.final }, pairing_number: null },
      };
    case 'submit':
      return { status: 'submitted', handoff: null, phone: null, review: { due_at: at(now + 900_000) } };
    case 'expireCode':
      return { handoff: view.handoff && { ...view.handoff, expires_at: at(now - 1) } };
    case 'fallQuiet':
      return { phone: { ...phone, last_seen_at: at(now - 120_000) } };
    case 'expire':
      return { status: 'expired', handoff: null, phone: null };
    case 'fail':
      return { status: 'failed', handoff: null, phone: null, failure: { code: 'attempts_exhausted' } };
  }
}
