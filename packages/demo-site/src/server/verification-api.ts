/** An answer of the verification server that says no. */
export class VerificationApiError extends Error {
  readonly status: number;
  /** The `code` of its problem, for example `not_open`. */
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.name = 'VerificationApiError';
    this.status = status;
    this.code = code;
  }
}

/** How this server reaches the verification server. */
export type VerificationApiOptions = {
  readonly origin: string;
  /** Never leaves this server. */
  readonly secretKey: string;
  readonly fetch: typeof globalThis.fetch;
};

/** What to ask. */
export type ApiRequest = {
  readonly method?: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
};

/** Asks the verification server. */
export type VerificationApi = (request: ApiRequest) => Promise<Readonly<Record<string, unknown>>>;

/** Milliseconds to wait for an answer. */
const ANSWER_MS = 10_000;

/**
 * The HTTP API, as any partner's server calls it.
 * @throws VerificationApiError where it answers with a problem, or not at all (code `unreachable`).
 */
export function createVerificationApi({ origin, secretKey, fetch }: VerificationApiOptions): VerificationApi {
  return async ({ method = 'GET', path, body, idempotencyKey }) => {
    const headers = new Headers({ authorization: `Bearer ${secretKey}` });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
    const request: RequestInit = { method, headers, signal: AbortSignal.timeout(ANSWER_MS) };
    if (body !== undefined) request.body = JSON.stringify(body);
    let response: Response;
    try {
      response = await fetch(new URL(path, origin), request);
    } catch (error) {
      const unreachable = new VerificationApiError(
        503,
        'unreachable',
        'The verification server cannot be reached.',
      );
      unreachable.cause = error;
      throw unreachable;
    }
    const answer: Readonly<Record<string, unknown>> = Object(await response.json().catch(() => undefined));
    if (!response.ok) {
      const { code, detail } = answer;
      throw new VerificationApiError(
        response.status,
        typeof code === 'string' ? code : 'unknown',
        typeof detail === 'string' ? detail : `The verification server answered ${response.status}.`,
      );
    }
    return answer;
  };
}
