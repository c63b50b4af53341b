import { MAX_HELD_POLLS } from '@tokencloud/contract/vocabulary';

/** A poll that is being held; `signal` ends it, and so does whoever lets go of it. */
export type HeldPoll = { readonly signal: AbortSignal; readonly letGo: () => void };

/**
 * The polls that this process holds, by token. A browser that lost its connection asks again while its old poll is
 * still held here; without a limit one token could fill the server with them.
 */
export type HeldPolls = {
  /** Holds one more, and ends the token's oldest where there are too many. */
  readonly hold: (tokenHash: string, callerGone: AbortSignal) => HeldPoll;
};

/** Held polls in memory: nothing is kept of a token that holds none. */
export function createHeldPolls(): HeldPolls {
  const held = new Map<string, Set<AbortController>>();
  return {
    hold(tokenHash, callerGone) {
      const polls = held.get(tokenHash) ?? new Set();
      held.set(tokenHash, polls);
      const [oldest] = polls;
      if (oldest !== undefined && polls.size >= MAX_HELD_POLLS) {
        polls.delete(oldest);
        oldest.abort();
      }
      const poll = new AbortController();
      polls.add(poll);
      return {
        signal: AbortSignal.any([callerGone, poll.signal]),
        letGo() {
          polls.delete(poll);
          if (polls.size === 0 && held.get(tokenHash) === polls) held.delete(tokenHash);
        },
      };
    },
  };
}
