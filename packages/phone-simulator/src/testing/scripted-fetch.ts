/** A request as the fake network saw it. */
export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string | null;
};

/** What the fake network does with one request. */
export type Turn = Response | 'no_network' | 'silence';

/** A `fetch` that answers by a script, a turn for each request, and writes down what it saw. */
export function scriptedFetch(turns: readonly Turn[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly seen: readonly Seen[];
} {
  const seen: Seen[] = [];
  const left = [...turns];
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const headers = new Headers(init.headers);
    seen.push({
      method: init.method ?? 'GET',
      path: typeof input === 'string' ? input : new Request(input).url,
      authorization: headers.get('authorization'),
      body: typeof init.body === 'string' ? init.body : null,
    });
    const turn = left.shift() ?? 'no_network';
    if (turn === 'no_network') return Promise.reject(new TypeError('Failed to fetch'));
    if (turn instanceof Response) return Promise.resolve(turn);
    return new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  };
  return { fetch, seen };
}

/** An answer of the API. */
export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

/** An answer without a body. */
export function nothing(): Response {
  return new Response(null, { status: 204 });
}
