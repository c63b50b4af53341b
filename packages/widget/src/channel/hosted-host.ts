import { verificationIdOfClientToken, type Outcome } from '@tokencloud/contract/vocabulary';
import { isDefinite, RequestFailure } from '../session/request-failure.ts';
import { sendRequest, type OutgoingRequest, type Transport } from '../session/send-request.ts';
import { parse } from '../wire/parse.ts';
import { hostedGrantShape } from '../wire/hosted-shapes.ts';
import type { Host } from './host.ts';

/** Asks until there is an answer or a definite refusal (`activities/persist.ts`, bound to the widget). */
export type Persist = <Answer>(ask: (signal: AbortSignal) => Promise<Answer>) => Promise<Answer>;

/** What a hosted page is opened with. */
export type HostedParts = {
  readonly page: Window;
  readonly transport: Transport;
  readonly persist: Persist;
  readonly signal: AbortSignal;
};

/**
 * The hosted page is its own host. Its link code, in the fragment, is exchanged once for a cookie and a client
 * token; after a reload, or where the link is opened again, the cookie gets another token. Rejects with a definite `RequestFailure` where neither works.
 */
export async function openHostedPage({ page, transport, persist, signal }: HostedParts): Promise<Host> {
  const send = (path: string, body: unknown, each: AbortSignal) =>
    askForToken(transport, { path, body }, each);
  // `/hosted/<verification id>`: a browser may have several of these pages, each with its own cookie.
  let id = page.location.pathname.split('/').pop();
  const renew = (each: AbortSignal) => send(`/v1/hosted/${id}/client_token`, undefined, each);
  const linkCode = page.location.hash.slice(1);
  const first =
    linkCode === ''
      ? await persist(renew)
      : await persist(
          exchangeOrRenew((each) => send('/v1/hosted/exchange', { link_code: linkCode }, each), renew),
        );
  // What the code was for is what counts, whatever address it came with.
  id = verificationIdOfClientToken(first);
  // The code has done its work: it goes neither into the history nor into anybody's screenshot.
  page.history.replaceState(null, '', `/hosted/${id}${page.location.search}`);
  return {
    origin: null,
    presentation: 'hosted',
    shown: null,
    appearance: {},
    locale: null,
    token: { first, renew: () => renew(signal) },
    tell: () => undefined,
    resize: () => undefined,
    close: (outcome, returnUrl) => leave(page, outcome, returnUrl),
    fail: () => undefined,
    onCloseAsked: () => undefined,
  };
}

type Ask = (signal: AbortSignal) => Promise<string>;

/**
 * A code that has been used, by this browser before or by an answer that was lost on the way, may have left its cookie:
 * that is tried. Who has none, and only holds the link, is refused there as well.
 */
function exchangeOrRenew(exchange: Ask, renew: Ask): Ask {
  return async (signal) => {
    try {
      return await exchange(signal);
    } catch (error) {
      if (error instanceof RequestFailure && isDefinite(error)) return renew(signal);
      throw error;
    }
  };
}

async function askForToken(
  transport: Transport,
  { path, body }: Pick<OutgoingRequest, 'path' | 'body'>,
  signal: AbortSignal,
): Promise<string> {
  const answer = await sendRequest(transport, { method: 'POST', path, body, timeout: 15_000 }, signal);
  const grant = parse(hostedGrantShape, answer);
  if (grant === null) throw new RequestFailure({ kind: 'unreachable' }, 'not a hosted grant');
  return grant.client_token;
}

/** Back to the partner with the verification's id, never with a status. Without an address, there is only closing. */
function leave(page: Window, { verificationId }: Outcome, returnUrl: string | null): void {
  if (returnUrl === null) {
    page.close();
    return;
  }
  const url = new URL(returnUrl);
  if (verificationId !== null) url.searchParams.set('verification_id', verificationId);
  if (/^https?:$/.test(url.protocol)) page.location.assign(url.href);
}
