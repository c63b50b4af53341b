import type { RegionBody, SessionView } from '@tokencloud/contract/schemas';
import type { Region } from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import type { Command } from '../verifications/command.ts';
import { newFreshCode, rememberCode } from '../verifications/fresh-code.ts';
import { sessionViewOf } from '../verifications/session-view.ts';
import type { Verification } from '../verifications/verification.ts';
import type { Alongside } from '../verifications/verification-store.ts';
import type { Wait } from '../verifications/waiters.ts';
import type { RouteHandlers } from './route-handler.ts';

/** The region that a trusted proxy's country header stands for. Hong Kong, Macau and Taiwan have codes of their own. */
function regionOfCountry(country: string | null): Region {
  if (!country || !/^[A-Za-z]{2}$/.test(country) || /^(xx|t1)$/i.test(country)) return 'unknown';
  return country.toUpperCase() === 'CN' ? 'mainland_china' : 'elsewhere';
}

function sessionActs(services: Services) {
  const { verifications, partners, clock } = services;

  async function view(verification: Verification): Promise<{ body: SessionView }> {
    const partner = await partners.read(verification.partnerId);
    return { body: sessionViewOf(verification, { ...services, partner }, clock()) };
  }

  async function read(verificationId: string): Promise<Verification> {
    const verification = await verifications.read(verificationId);
    if (verification === undefined) throw new ProblemError('unauthorized');
    return verification;
  }

  async function apply(verificationId: string, command: Command, alongside?: Alongside) {
    const applied = await verifications.apply(verificationId, command, alongside);
    if (applied === undefined) throw new ProblemError('unauthorized');
    if (applied.refusal !== null) throw problemOf(applied.refusal);
    return view(applied.verification);
  }

  /** The view if its version is above `after`, else an empty answer. */
  async function news(verificationId: string, after: number): Promise<{ body: SessionView | null }> {
    const verification = await read(verificationId);
    return verification.version > after ? view(verification) : { body: null };
  }

  /** The same when the wait is over; what was read before it is not kept. */
  async function newsAfter(wait: Wait, verificationId: string, after: number) {
    const waited = await wait.over;
    if (waited === 'nothing') return { body: null };
    return waited.verification === undefined ? news(verificationId, after) : view(waited.verification);
  }
  return { view, read, apply, news, newsAfter };
}

type SessionRoute =
  | 'readSession'
  | 'pollSession'
  | 'setRegion'
  | 'makeHandoff'
  | 'releasePhone'
  | 'cancelSession';

/** What the widget can do. */
export function sessionHandlers(services: Services): RouteHandlers<SessionRoute> {
  const { vault, waiters, heldPolls } = services;
  const { view, read, apply, news, newsAfter } = sessionActs(services);
  const freshCode = (network: string | null) =>
    newFreshCode(network === null ? null : vault.fingerprint('network', network));
  const regionOf = (body: RegionBody, country: string | null): Region =>
    body.source === 'ip' ? regionOfCountry(country) : body.region;

  return {
    readSession: async ({ caller }) => view(await read(caller.verificationId)),

    async pollSession({ caller: { verificationId, tokenHash }, query: { after, wait: seconds }, signal }) {
      // The wait begins before the reading, so that no change falls between the two.
      const wait = waiters.wait({ verificationId, after, milliseconds: seconds * 1000 }, signal);
      void wait.over.then(heldPolls.hold(tokenHash, wait.end));
      const answer = await news(verificationId, after).catch((error: unknown) => {
        wait.end();
        throw error;
      });
      if (answer.body === null) return { later: newsAfter(wait, verificationId, after) };
      wait.end();
      return answer;
    },

    setRegion: ({ caller, body, country }) =>
      apply(caller.verificationId, {
        name: 'set_region',
        source: body.source,
        region: regionOf(body, country),
      }),

    makeHandoff: ({ caller, body, network }) =>
      apply(
        caller.verificationId,
        { name: 'make_handoff', document: body.document, fresh: freshCode(network) },
        rememberCode,
      ),

    releasePhone: ({ caller, network }) =>
      apply(caller.verificationId, { name: 'release_phone', fresh: freshCode(network) }, rememberCode),

    cancelSession: ({ caller }) => apply(caller.verificationId, { name: 'cancel', by: 'person' }),
  };
}
