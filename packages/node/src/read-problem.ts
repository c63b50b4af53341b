import { problems, type ProblemCode } from '@tokencloud/contract/vocabulary';
import { TokenCloudApiError, type FieldError } from './token-cloud-api-error.ts';

/** What proxies and balancers answer when there is nobody behind them for the moment. */
const PASSING_STATUSES: readonly number[] = [429, 502, 503, 504];

const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(problems, code);

function fieldsOf(errors: unknown): readonly FieldError[] {
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => {
    const { path, message } = Object(error) as Record<string, unknown>;
    return { path: String(path), message: String(message) };
  });
}

/** The error for an answer that says no. @param body what it held, if that was JSON. */
export function readProblem({ status, headers }: Response, body: unknown): TokenCloudApiError {
  const { code, detail, retryable, errors } = Object(body) as Record<string, unknown>;
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  const shared = {
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterSeconds: Number.isNaN(seconds) ? undefined : seconds,
  };
  if (isProblemCode(code)) {
    return new TokenCloudApiError({
      ...shared,
      code,
      detail: typeof detail === 'string' ? detail : problems[code].detail,
      isRetryable: retryable === true,
      fields: fieldsOf(errors),
    });
  }
  const named = typeof code === 'string' ? ` ("${code.slice(0, 60)}": is this package too old?)` : '';
  return new TokenCloudApiError({
    ...shared,
    code: 'unexpected_answer',
    detail: `The answer was ${status}, and not of the documented form${named}. Check the origin.`,
    isRetryable: PASSING_STATUSES.includes(status),
  });
}
