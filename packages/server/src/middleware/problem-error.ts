import type { Problem } from '@tokencloud/contract/schemas';
import { problems, type ProblemCode } from '@tokencloud/contract/vocabulary';
import type { Refusal } from '../verifications/transition-result.ts';

/** What an error says beside its code. */
type ProblemExtras = {
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly triesLeft?: number;
  readonly retryAfterSeconds?: number;
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
  const { errors, triesLeft, retryAfterSeconds } = error.extras;
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
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
