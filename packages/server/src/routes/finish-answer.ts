import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { EvidenceUnavailableError } from '../credentials/evidence.ts';
import { isDatabaseUnavailable } from '../database/is-unavailable.ts';
import { errorFacts } from '../log.ts';
import { ProblemError, problemResponse } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { TooMuchContentionError } from '../verifications/verification-store.ts';

/** What is known of a request when it is answered. */
type Asked = {
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly begin: number;
  /** The route's name, or `none`. */
  readonly route: string;
  readonly method: string;
  /** The one question that a partner's page asks itself, and whose refusals it has to read too. */
  readonly isForAnyOrigin: boolean;
};

/** A request that begins now. */
export function askedBy({ req: { method, path } }: Context, route: string, begin: number): Asked {
  const requestId = `req_${randomBytes(9).toString('base64url')}`;
  return { requestId, begin, route, method, isForAnyOrigin: path.startsWith('/v1/embed/') };
}

/** Turns what went wrong into what the caller is told; only the unexpected is logged. */
export function failure(error: unknown, { requestId }: Asked, { log }: Services): Response {
  if (error instanceof ProblemError) return problemResponse(error, requestId);
  log('error', 'a request failed', { request_id: requestId, ...errorFacts(error) });
  const isForNow =
    error instanceof TooMuchContentionError ||
    error instanceof EvidenceUnavailableError ||
    isDatabaseUnavailable(error);
  const code = isForNow ? 'unavailable' : 'internal';
  return problemResponse(new ProblemError(code), requestId);
}

/** Adds what every answer says, and counts it. */
export function finish(response: Response, asked: Asked, { log, metrics, clock }: Services): Response {
  const { requestId, begin, route, method, isForAnyOrigin } = asked;
  response.headers.set('x-request-id', requestId);
  if (isForAnyOrigin) response.headers.set('access-control-allow-origin', '*');
  const [ms, { status }] = [clock() - begin, response];
  metrics.answered(route, status, ms / 1000);
  // Reading and polling is most of what comes, and changes nothing.
  log(method === 'GET' ? 'debug' : 'info', 'answered', { request_id: requestId, route, status, ms });
  return response;
}

/** The same for an answer that is still to come. */
export async function finishLater(
  later: Promise<Response>,
  asked: Asked,
  services: Services,
): Promise<Response> {
  try {
    return finish(await later, asked, services);
  } catch (error) {
    return finish(failure(error, asked, services), asked, services);
  }
}
