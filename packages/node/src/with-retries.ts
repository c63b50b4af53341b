import type { Surroundings } from './surroundings.ts';
import { TokenCloudApiError } from './token-cloud-api-error.ts';

/** Milliseconds of the longest first pause; it doubles with each one after. */
const FIRST_PAUSE_MS = 500;

/** A server that wants a longer pause than this is not waited for: the caller is told how long. */
const LONGEST_PAUSE_SECONDS = 20;

/** Milliseconds before another try; null where there is none. Jitter over the whole pause, so that callers spread. */
function pauseBefore(
  { retryable, retryAfterSeconds }: TokenCloudApiError,
  tries: number,
  random: () => number,
): number | null {
  if (!retryable || (retryAfterSeconds ?? 0) > LONGEST_PAUSE_SECONDS) return null;
  const jitter = random() * FIRST_PAUSE_MS * 2 ** (tries - 1);
  return (retryAfterSeconds ?? 0) * 1000 + jitter;
}

/**
 * Tries again what failed for a moment. Only for what may happen twice without harm.
 * @param attempt is told how often it was tried before.
 */
export async function withRetries<Result>(
  attempt: (triesBefore: number) => Promise<Result>,
  { retries, signal }: { readonly retries: number; readonly signal: AbortSignal | undefined },
  { wait, random }: Pick<Surroundings, 'wait' | 'random'>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(tries - 1);
    } catch (error) {
      if (!(error instanceof TokenCloudApiError) || tries > retries) throw error;
      const pause = pauseBefore(error, tries, random);
      if (pause === null) throw error;
      await wait(pause, signal);
    }
  }
}
