import type { SessionView } from '@tokencloud/contract/schemas';
import type { Host } from '../channel/host.ts';
import { isOriginAllowed } from '../channel/is-origin-allowed.ts';
import { askForView } from '../session/ask-for-view.ts';
import { RequestFailure } from '../session/request-failure.ts';
import type { Transport } from '../session/send-request.ts';

/** Milliseconds for the only try: after it the rest asks, which knows how to insist. */
const PATIENCE = 6000;

/**
 * The session's view, if it comes. Null for everything else, also for a page that may not show it: the rest reads
 * again and knows what to do.
 */
export async function readFirstView(
  transport: Transport,
  { token, origin }: Host,
  signal: AbortSignal,
): Promise<SessionView | null> {
  const request = { method: 'GET', path: '/v1/session', token: token.first, timeout: PATIENCE } as const;
  try {
    const view = await askForView(transport, request, signal);
    if (view === null) return null;
    return origin === null || isOriginAllowed(origin, view) ? view : null;
  } catch (error) {
    // Anything else than a failed request is a mistake of ours and goes to the top.
    if (!(error instanceof RequestFailure)) throw error;
    return null;
  }
}
