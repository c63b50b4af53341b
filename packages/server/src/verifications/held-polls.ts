import { MAX_HELD_POLLS } from '@tokencloud/contract/vocabulary';

/** Ends a poll that is being held: it is answered at once. */
type EndPoll = () => void;

/**
 * The polls that this process holds, by token. A browser that lost its connection asks again while its old poll is
 * still held here; without a limit one token could fill the server with them.
 */
export type HeldPolls = {
  /**
   * Holds one more, and ends the token's oldest where there are too many.
   * @returns what lets go of it.
   */
  readonly hold: (tokenHash: string, end: EndPoll) => () => void;
};

/** Held polls in memory: nothing is kept of a token that holds none. */
export function createHeldPolls(): HeldPolls {
  const held = new Map<string, Set<EndPoll>>();
  return {
    hold(tokenHash, end) {
      const polls = held.get(tokenHash) ?? new Set();
      held.set(tokenHash, polls);
      const [oldest] = polls;
      if (oldest !== undefined && polls.size >= MAX_HELD_POLLS) {
        polls.delete(oldest);
        oldest();
      }
      polls.add(end);
      return () => {
        polls.delete(end);
        if (polls.size === 0 && held.get(tokenHash) === polls) held.delete(tokenHash);
      };
    },
  };
}
