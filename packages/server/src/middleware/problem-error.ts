import type { Problem } from '@tokencloud/contract/schemas';
import { problems, type ProblemCode } from '@tokencloud/contract/vocabulary';
import type { Refusal } from '../verifications/transition-result.ts';

/** What an error says beside its code. */
type ProblemExtras = {
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly triesLeft?: number;
  readonly retryAfterSeconds?: number;
  /** `method_not_allowed`: the methods that are. */
  readonly allow?: readonly string[];
};

/** An error that the caller is told of, as problem+json. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code);
    this.code = code;
    this.extras = extras;
  }
}

/** A page was asked for by a cursor that no page gave. */
export function unknownCursor(): ProblemError {
  return new ProblemError('invalid_request', {
    errors: [{ path: 'cursor', message: 'There is no such cursor.' }],
  });
}

/** The error for a refusal of the pure rules. */
export function problemOf(refusal: Refusal): ProblemError {
  return new ProblemError(
    refusal.code,
    refusal.triesLeft === undefined ? {} : { triesLeft: refusal.triesLeft },
  );
}

/** The answer to a request that failed: RFC 9457. */
export function problemResponse(error: ProblemError, requestId: string): Response {
  const { status, retryable, detail } = problems[error.code];
  const { errors, triesLeft, retryAfterSeconds, allow } = error.extras;
  const body: Problem = {
    type: `urn:tokencloud:problem:${error.code}`,
    title: error.code.replaceAll('_', ' '),
    status,
    code: error.code,
    detail,
    request_id: requestId,
    retryable,
    ...(errors && { errors: [...errors] }),
    ...(triesLeft !== undefined && { tries_left: triesLeft }),
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  if (allow !== undefined) headers.set('allow', allow.join(', '));
  // The rest of the body is not read, so nothing else can follow on this connection: the caller is told.
  if (error.code === 'body_too_large') headers.set('connection', 'close');
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
