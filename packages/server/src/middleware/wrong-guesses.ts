import { WRONG_REQUEST_IDS } from '@tokencloud/contract/vocabulary';
import { ProblemError } from './problem-error.ts';

/** Counts wrong but well-formed Request IDs by network, so that nobody can try them out. */
export type WrongGuesses = {
  /**
   * @param network as `networkOf` gives it; all of the unknown ones count as one.
   * @throws ProblemError `rate_limited` where the network has guessed too often.
   */
  readonly check: (network: string | null) => void;
  readonly count: (network: string | null) => void;
};

/**
 * Counters in memory. They know nothing of verifications, so a new code resets none.
 * @param onGuess told of every one, from wherever: the sum says when many networks guess a little each.
 */
export function createWrongGuesses(clock: () => number, onGuess: () => void = () => {}): WrongGuesses {
  const windowMs = WRONG_REQUEST_IDS.windowSeconds * 1000;
  const guesses = new Map<string | null, number[]>();
  const recent = (network: string | null) =>
    (guesses.get(network) ?? []).filter((time) => time > clock() - windowMs);
  /** Forgets the networks whose guesses are all too old, so that the counters do not grow for ever. */
  const forget = () => {
    for (const network of guesses.keys()) if (recent(network).length === 0) guesses.delete(network);
  };
  return {
    check(network) {
      const times = recent(network);
      const [oldest] = times;
      if (oldest === undefined || times.length < WRONG_REQUEST_IDS.count) return;
      const retryAfterSeconds = Math.ceil((oldest + windowMs - clock()) / 1000);
      throw new ProblemError('rate_limited', { retryAfterSeconds });
    },
    count(network) {
      forget();
      onGuess();
      guesses.set(network, [...recent(network), clock()]);
    },
  };
}
