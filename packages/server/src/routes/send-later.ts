import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Mode } from '@tokencloud/contract/vocabulary';
import type { Context } from 'hono';
import { errorFacts, type Log } from '../log.ts';
import { addSecurityHeaders } from '../middleware/security-headers.ts';

/** Sends a response when it is there, past the framework. @returns what tells the framework so. */
type SendLater = (context: Context, later: Promise<Response>) => Response;

/**
 * For answers that come late. The framework keeps everything of a request until it is answered, a dozen kilobytes; here
 * it is done with the request at once, and only the connection waits.
 */
export function createSendLater({ mode, log }: { mode: Mode; log: Log }): SendLater {
  const add = addSecurityHeaders(mode);
  async function send(later: Promise<Response>, outgoing: HttpBindings['outgoing']): Promise<void> {
    const response = await later;
    add(response.headers);
    const body = await response.text();
    // Whoever has gone meanwhile is not told, and whoever has an answer gets no second one.
    if (outgoing.destroyed || outgoing.headersSent) return;
    outgoing.statusCode = response.status;
    outgoing.setHeaders(response.headers).end(body);
  }
  return (context, later) => {
    // The server is Node's, and the framework hands its response on.
    const { outgoing } = context.env as HttpBindings;
    send(later, outgoing).catch((error: unknown) => {
      // Nobody waits for this any more, and an error that nobody catches ends the process.
      log('error', 'an answer could not be sent', errorFacts(error));
      outgoing.destroy();
    });
    return RESPONSE_ALREADY_SENT;
  };
}
