import { sleep } from '../time/clock.ts';
import { deadline } from '../time/linked-abort.ts';
import type { Transport } from '../session/send-request.ts';
import boundaryUrl from './mainland-china.bin?url';
import type { Judge } from './judge-position.ts';

/** Milliseconds before each try; a network that is gone for longer is a trouble to be told. */
const PAUSES = [0, 1000, 3000];

/** Milliseconds until a try counts as lost. */
const PATIENCE = 15_000;

/** Fetches the boundary from the widget's own origin, and what judges by it; a few times where that fails. Throws if it never succeeds. */
export async function loadBoundary(transport: Transport, signal: AbortSignal): Promise<Judge> {
  let lastError: unknown;
  for (const pause of PAUSES) {
    if (pause > 0) await sleep(transport.clock, pause, signal);
    if (signal.aborted) break;
    const limit = deadline(transport.clock, PATIENCE, signal);
    try {
      return await fetchBoundary(transport, limit.signal);
    } catch (error) {
      // Whatever it was, the next try tells whether it has passed; what the last one said is told.
      lastError = error;
    } finally {
      limit.end();
    }
  }
  throw new Error('The boundary could not be fetched.', { cause: lastError });
}

async function fetchBoundary(transport: Transport, signal: AbortSignal): Promise<Judge> {
  // What reads it comes beside it: before location is agreed to nobody needs either.
  const [{ readBoundary }, bytes] = await Promise.all([
    import('./read-boundary.ts'),
    fetchBytes(transport, signal),
  ]);
  return readBoundary(bytes);
}

async function fetchBytes({ fetch }: Transport, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(boundaryUrl, { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
