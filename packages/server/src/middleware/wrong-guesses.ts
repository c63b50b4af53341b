import { WRONG_REQUEST_IDS } from '@tokencloud/contract/vocabulary';
import { ProblemError } from './problem-error.ts';

/** Counts wrong but well-formed Request IDs by address, so that nobody can try them out. */
export type WrongGuesses = {
  /** @throws ProblemError `rate_limited` where the address has guessed too often. */
  readonly check: (address: string) => void;
  readonly count: (address: string) => void;
};

/** Counters in memory. They know nothing of verifications, so a new code resets none. */
export function createWrongGuesses(clock: () => number): WrongGuesses {
  const windowMs = WRONG_REQUEST_IDS.windowSeconds * 1000;
  const guesses = new Map<string, number[]>();
  const recent = (address: string) => {
    const times = (guesses.get(address) ?? []).filter((time) => time > clock() - windowMs);
    if (times.length === 0) guesses.delete(address);
    else guesses.set(address, times);
    return times;
  };
  return {
    check(address) {
      const times = recent(address);
      const [oldest] = times;
      if (oldest === undefined || times.length < WRONG_REQUEST_IDS.count) return;
      const retryAfterSeconds = Math.ceil((oldest + windowMs - clock()) / 1000);
      throw new ProblemError('rate_limited', { retryAfterSeconds });
    },
    count(address) {
      guesses.set(address, [...recent(address), clock()]);
    },
  };
}
