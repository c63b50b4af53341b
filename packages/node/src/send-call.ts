import { readProblem } from './read-problem.ts';
import type { Surroundings } from './surroundings.ts';
import { TokenCloudApiError } from './token-cloud-api-error.ts';

/** A call of the HTTP API. */
export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
  readonly body?: object | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Where calls go, and as whom. */
export type Destination = {
  readonly origin: string;
  readonly secretKey: string;
  /** Milliseconds to wait for each answer. */
  readonly timeoutMs: number;
};

function addressOf({ path, query = {} }: Call, origin: string): URL {
  const url = new URL(path, origin);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url;
}

function requestOf({ method, body, idempotencyKey }: Call, secretKey: string): RequestInit {
  const headers = new Headers({ authorization: `Bearer ${secretKey}`, accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  return {
    method,
    headers,
    // The API never redirects: whoever does is not it, and does not get the key.
    redirect: 'manual',
    cache: 'no-store',
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: not an answer of the API, which is what the caller makes of it.
    return undefined;
  }
};

/**
 * Makes a call, once. @returns the answer's body, an object.
 * @throws TokenCloudApiError; the signal's reason after an abort.
 */
export async function sendCall(
  call: Call,
  { origin, secretKey, timeoutMs }: Destination,
  { fetch, deadline }: Pick<Surroundings, 'fetch' | 'deadline'>,
): Promise<object> {
  const { signal } = call;
  signal?.throwIfAborted();
  const signals = [deadline(timeoutMs), ...(signal === undefined ? [] : [signal])];
  let response: Response;
  let text: string;
  try {
    const request = { ...requestOf(call, secretKey), signal: AbortSignal.any(signals) };
    response = await fetch(addressOf(call, origin), request);
    text = await response.text();
  } catch (cause) {
    signal?.throwIfAborted();
    const detail = `${origin} gave no answer. Check the origin and the network.`;
    throw new TokenCloudApiError({ code: 'unreachable', detail, isRetryable: true }, { cause });
  }
  const body = parse(text);
  if (!response.ok || typeof body !== 'object' || body === null) throw readProblem(response, body);
  return body;
}
