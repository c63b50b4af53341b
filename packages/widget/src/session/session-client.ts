import type { RegionBody, SessionView } from '@tokencloud/contract/schemas';
import type { DocumentType } from '@tokencloud/contract/vocabulary';
import { askForView } from './ask-for-view.ts';
import { deadline } from '../time/linked-abort.ts';
import { createClientToken, type ClientTokenSource } from './client-token.ts';
import { RequestFailure } from './request-failure.ts';
import type { OutgoingRequest, Transport } from './send-request.ts';

/** Milliseconds after which an ordinary request counts as lost. */
const REQUEST_TIMEOUT = 15_000;

/** Seconds that a long poll gets beside its wait, for a slow network. */
const POLL_MARGIN = 10;

/** What a poll asks: what is newer than a version, now or within so many seconds, `POLL_WAIT_SECONDS` at most. */
export type PollQuestion = { readonly after: number; readonly wait: number };

/** The widget's half of the HTTP API. Everything rejects with `RequestFailure`, also when the signal aborts. */
export type SessionClient = {
  readonly read: (signal: AbortSignal) => Promise<SessionView>;
  /** The view as soon as it is newer than the version `after`; null when the wait ends without one. */
  readonly poll: (question: PollQuestion, signal: AbortSignal) => Promise<SessionView | null>;
  readonly setRegion: (body: RegionBody, signal: AbortSignal) => Promise<SessionView>;
  readonly makeHandoff: (document: DocumentType, signal: AbortSignal) => Promise<SessionView>;
  readonly release: (signal: AbortSignal) => Promise<SessionView>;
  readonly cancel: (signal: AbortSignal) => Promise<SessionView>;
};

/** What a session client is made of. `onView` sees every view the moment it is received, for the clock; `askedAt` is when it was asked for. */
export type SessionClientParts = Transport & {
  readonly token: ClientTokenSource;
  readonly onView: (view: SessionView, askedAt: number) => void;
};

/** Makes the client of one verification's session. */
export function createSessionClient({
  token: source,
  onView,
  ...transport
}: SessionClientParts): SessionClient {
  const token = createClientToken(source);

  async function send(request: OutgoingRequest, signal: AbortSignal): Promise<SessionView | null> {
    const used = token.current();
    try {
      return await askForView(transport, { ...request, token: used }, signal);
    } catch (error) {
      if (!isExpiry(error)) throw error;
      return askForView(transport, { ...request, token: await renewed(used, signal) }, signal);
    }
  }

  /** The partner's page may take its time, or never answer: whoever waits is told that nothing is going on. */
  async function renewed(used: string, signal: AbortSignal): Promise<string> {
    const limit = deadline(transport.clock, REQUEST_TIMEOUT, signal);
    try {
      return await token.renewed(used, limit.signal);
    } catch (error) {
      throw error instanceof RequestFailure ? error : new RequestFailure({ kind: 'unreachable' }, error);
    } finally {
      limit.end();
    }
  }

  async function ask(request: OutgoingRequest, signal: AbortSignal): Promise<SessionView | null> {
    const askedAt = transport.clock.now();
    const view = await send(request, signal);
    if (view !== null) onView(view, askedAt);
    return view;
  }

  async function change(
    request: Omit<OutgoingRequest, 'timeout'>,
    signal: AbortSignal,
  ): Promise<SessionView> {
    const view = await ask({ ...request, timeout: REQUEST_TIMEOUT }, signal);
    if (view === null) throw new RequestFailure({ kind: 'unreachable' });
    return view;
  }

  return {
    read: (signal) => change({ method: 'GET', path: '/v1/session' }, signal),
    poll: (question, signal) => ask(pollRequest(question), signal),
    setRegion: (body, signal) => change({ method: 'PUT', path: '/v1/session/region', body }, signal),
    makeHandoff: (document, signal) =>
      change({ method: 'POST', path: '/v1/session/handoff', body: { document } }, signal),
    release: (signal) => change({ method: 'POST', path: '/v1/session/release' }, signal),
    cancel: (signal) => change({ method: 'POST', path: '/v1/session/cancel' }, signal),
  };
}

function pollRequest({ after, wait }: PollQuestion): OutgoingRequest {
  const path = `/v1/session/updates?after=${after}&wait=${wait}`;
  return { method: 'GET', path, timeout: wait === 0 ? REQUEST_TIMEOUT : (wait + POLL_MARGIN) * 1000 };
}

function isExpiry(error: unknown): boolean {
  return (
    error instanceof RequestFailure &&
    error.reason.kind === 'answered' &&
    error.reason.code === 'client_token_expired'
  );
}
