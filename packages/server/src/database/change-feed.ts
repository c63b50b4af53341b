/** A change of a verification, as instances tell it each other. */
export type Change = { readonly verificationId: string; readonly version: number };

/** What an instance does with what it hears. */
export type FeedListener = {
  /** Another instance changed a verification. */
  readonly onChange: (change: Change) => void;
  /** Words may have been missed: look at what is waited for. */
  readonly onGap: () => void;
};

/**
 * How the instances that share a database hear of each other's changes. It is a convenience, not a record: a word
 * that gets lost is made good by the next poll, which reads the database.
 */
export type ChangeFeed = {
  /** Tells the others, soon. Call it after the change is durable. */
  readonly announce: (change: Change) => void;
  /** Begins to listen. Resolves when it does. */
  readonly listen: (listener: FeedListener) => Promise<void>;
  /** Says what is still unsaid, and ends. */
  readonly close: () => Promise<void>;
};

/** One process alone has nobody to tell. */
export const silentFeed: ChangeFeed = {
  announce: () => {},
  listen: async () => {},
  close: async () => {},
};
