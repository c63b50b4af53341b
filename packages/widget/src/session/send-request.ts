import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import type { Clock } from '../time/clock.ts';
import { deadline } from '../time/linked-abort.ts';
import { parse } from '../wire/parse.ts';
import { problemShape } from '../wire/shapes.ts';
import { RequestFailure } from './request-failure.ts';

/** What requests need of the world. */
export type Transport = {
  /** The browser's `fetch`, as far as it is used. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
};

/** A request to the verification server, which is this page's own origin. */
export type OutgoingRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** Absent for the hosted page's own calls. */
  readonly token?: string;
  readonly body?: unknown;
  /** Milliseconds until it counts as lost. */
  readonly timeout: number;
};

/** The parsed JSON of a successful answer, null for an empty one (204). Throws `RequestFailure`. */
export async function sendRequest(
  { fetch, clock }: Transport,
  request: OutgoingRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const limit = deadline(clock, request.timeout, signal);
  try {
    // A phone that was asleep may leave a request that never settles, whatever is aborted: nothing waits for that.
    return await Promise.race([
      answerTo(fetch, request, limit.signal),
      new Promise((_, reject) => limit.signal.addEventListener('abort', reject)),
    ]);
  } catch (error) {
    // An aborted request, a lost connection and a half answer are the same here: nothing came.
    throw error instanceof RequestFailure ? error : new RequestFailure({ kind: 'unreachable' }, error);
  } finally {
    limit.end();
  }
}

async function answerTo(
  fetch: Transport['fetch'],
  request: OutgoingRequest,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await fetch(request.path, { ...initOf(request), signal });
  if (!response.ok) throw await failureOf(response);
  return response.status === 204 ? null : await response.json();
}

function initOf({ method, token, body }: OutgoingRequest): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  return {
    method,
    headers,
    cache: 'no-store',
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function failureOf(response: Response): Promise<RequestFailure> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new RequestFailure({
    kind: 'answered',
    status: response.status,
    code: await problemCodeOf(response),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  });
}

async function problemCodeOf(response: Response): Promise<ProblemCode | null> {
  try {
    const problem = parse(problemShape, await response.json());
    // A newer server may know codes that we do not: they compare as unknown everywhere.
    return problem === null ? null : (problem.code as ProblemCode);
  } catch {
    // Not JSON: some proxy's page. The status alone decides.
    return null;
  }
}
