import type { SessionView } from '@tokencloud/contract/schemas';
import { parse } from '../wire/parse.ts';
import { sessionViewShape } from '../wire/shapes.ts';
import { RequestFailure } from './request-failure.ts';
import { sendRequest, type OutgoingRequest, type Transport } from './send-request.ts';

/** The session view that a request is answered with; null for an empty answer. Throws `RequestFailure`. */
export async function askForView(
  transport: Transport,
  request: OutgoingRequest,
  signal: AbortSignal,
): Promise<SessionView | null> {
  const answer = await sendRequest(transport, request, signal);
  if (answer === null) return null;
  const view = parse(sessionViewShape, answer);
  if (view === null) throw new RequestFailure({ kind: 'unreachable' }, 'not a session view');
  return view;
}
