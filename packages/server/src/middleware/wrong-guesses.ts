import { WRONG_REQUEST_IDS } from '@tokencloud/contract/vocabulary';
import { ProblemError } from './problem-error.ts';

/** Counts wrong but well-formed Request IDs by network, so that nobody can try them out. */
export type WrongGuesses = {
  /**
   * Looks a Request ID up, where the network may still guess.
   * @param network as `networkOf` gives it; all of the unknown ones count as one.
   * @param look resolves `undefined` where there is none: that is what counts.
   * @throws ProblemError `rate_limited` where the network has guessed too often.
   */
  readonly guess: <Found>(
    network: string | null,
    look: () => Promise<Found | undefined>,
  ) => Promise<Found | undefined>;
};

type Guesser = {
  /** When it was wrong; milliseconds since 1970. Replaced, never changed. */
  wrong: readonly number[];
  /** What is being looked up; each resolves when that is over. */
  readonly underWay: Set<Promise<void>>;
};

/** Whoever has not been wrong for a while is forgotten when so many are remembered. */
const FORGET_FROM = 10_000;

/**
 * Counters in memory. They know nothing of verifications, so a new code resets none.
 * @param onGuess told of every wrong one, from wherever: the sum says when many networks guess a little each.
 */
export function createWrongGuesses(clock: () => number, onGuess: () => void = () => {}): WrongGuesses {
  const windowMs = WRONG_REQUEST_IDS.windowSeconds * 1000;
  const guessers = new Map<string | null, Guesser>();
  let forgetFrom = FORGET_FROM;

  /** Those that count. One in the future is nobody's doing: the clock was set back. */
  const recent = ({ wrong }: Guesser, now: number) =>
    wrong.filter((time) => time > now - windowMs && time <= now);

  function forget(now: number): void {
    for (const [network, guesser] of guessers) {
      if (guesser.underWay.size === 0 && recent(guesser, now).length === 0) guessers.delete(network);
    }
    forgetFrom = Math.max(FORGET_FROM, guessers.size * 2);
  }

  function guesserOf(network: string | null): Guesser {
    const known = guessers.get(network) ?? { wrong: [], underWay: new Set() };
    guessers.set(network, known);
    return known;
  }

  /** @throws ProblemError where the network was wrong too often. @returns what may still be looked up at once. */
  function left(guesser: Guesser): number {
    const now = clock();
    const times = recent(guesser, now);
    const [oldest] = times;
    if (oldest === undefined || times.length < WRONG_REQUEST_IDS.count) {
      return WRONG_REQUEST_IDS.count - times.length - guesser.underWay.size;
    }
    const retryAfterSeconds = Math.ceil((oldest + windowMs - now) / 1000);
    throw new ProblemError('rate_limited', { retryAfterSeconds });
  }

  function countWrong(guesser: Guesser): void {
    const now = clock();
    guesser.wrong = [...recent(guesser, now), now];
    onGuess();
  }

  return {
    async guess(network, look) {
      let guesser = guesserOf(network);
      // All that are being looked up may be wrong: whoever comes beyond them waits for what becomes of them.
      while (left(guesser) <= 0) {
        await Promise.race(guesser.underWay);
        guesser = guesserOf(network);
      }
      const underWay = Promise.withResolvers<void>();
      guesser.underWay.add(underWay.promise);
      try {
        const found = await look();
        if (found === undefined) countWrong(guesser);
        return found;
      } finally {
        guesser.underWay.delete(underWay.promise);
        underWay.resolve();
        if (guessers.size > forgetFrom) forget(clock());
      }
    },
  };
}
