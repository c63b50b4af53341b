/** Gives one thing to one user at a time, in the order of asking. */
export type Turns = {
  /** Resolves when it is the caller's turn, with what ends it. */
  readonly take: () => Promise<() => void>;
};

/** Turns that nobody has yet. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      const before = last;
      const turn = Promise.withResolvers<void>();
      last = turn.promise;
      await before;
      return turn.resolve;
    },
  };
}
