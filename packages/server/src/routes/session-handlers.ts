import type { RegionBody, SessionView } from '@tokencloud/contract/schemas';
import type { Region } from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import type { Command } from '../verifications/command.ts';
import { newFreshCode, rememberCode } from '../verifications/fresh-code.ts';
import { sessionViewOf } from '../verifications/session-view.ts';
import type { Verification } from '../verifications/verification.ts';
import type { Alongside } from '../verifications/verification-store.ts';
import type { RouteHandlers } from './route-handler.ts';

/** The region that a trusted proxy's country header stands for. Hong Kong, Macau and Taiwan have codes of their own. */
function regionOfCountry(country: string | null): Region {
  if (!country || !/^[A-Za-z]{2}$/.test(country) || /^(xx|t1)$/i.test(country)) return 'unknown';
  return country.toUpperCase() === 'CN' ? 'mainland_china' : 'elsewhere';
}

function sessionActs(services: Services) {
  const { verifications, partners, waiters, clock } = services;

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

  /** The view once the version is above `after`; empty at the end of `wait`, and when `signal` is aborted. */
  async function poll(
    { verificationId, after, wait: waitSeconds }: { verificationId: string; after: number; wait: number },
    signal: AbortSignal,
  ): Promise<{ body: SessionView | null }> {
    // The wait begins before the reading, so that no change falls between the two.
    const wait = waiters.wait({ verificationId, after, milliseconds: waitSeconds * 1000 }, signal);
    const now = await read(verificationId).catch((error: unknown) => {
      wait.end();
      throw error;
    });
    if (now.version > after) {
      wait.end();
      return view(now);
    }
    if (!(await wait.changed)) return { body: null };
    const later = await read(verificationId);
    return later.version > after ? view(later) : { body: null };
  }
  return { view, read, apply, poll };
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
  const { vault, heldPolls } = services;
  const { view, read, apply, poll } = sessionActs(services);
  const freshCode = (network: string | null) =>
    newFreshCode(network === null ? null : vault.fingerprint('network', network));
  const regionOf = (body: RegionBody, country: string | null): Region =>
    body.source === 'ip' ? regionOfCountry(country) : body.region;

  return {
    readSession: async ({ caller }) => view(await read(caller.verificationId)),

    async pollSession({ caller, query, signal }) {
      const held = heldPolls.hold(caller.tokenHash, signal);
      try {
        return await poll({ verificationId: caller.verificationId, ...query }, held.signal);
      } finally {
        held.letGo();
      }
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
