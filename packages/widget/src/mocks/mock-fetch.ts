import { getResponse } from 'msw';
import type { Transport } from '../session/send-request.ts';
import type { MockBackend } from './handlers.ts';

/**
 * A `fetch` that answers from a mocked server's handlers without a network or a service worker; it ends on its
 * signal, as a real one does.
 */
export function mockFetch({ handlers }: MockBackend): Transport['fetch'] {
  return async (path, init) => {
    const request = new Request(new URL(path, 'http://widget.example'), init);
    const answer = getResponse([...handlers], request);
    const response = await Promise.race([answer, aborted(request.signal)]);
    return response ?? new Response(null, { status: 404 });
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(new DOMException('The request was aborted.', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  });
}
