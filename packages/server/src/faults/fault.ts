import type { Crowd } from './crowd.ts';
import type { Rig } from './rig.ts';

/** The databases that the server runs on. */
export const databaseKinds = ['file', 'postgres'] as const;

/** A database that the server runs on. */
export type DatabaseKind = (typeof databaseKinds)[number];

/** What a fault works with in one round. */
export type Round = {
  readonly rig: Rig;
  /** Verifications that are under way, and what was acknowledged of them. */
  readonly crowd: Crowd;
  /** From 0 to 1, the same for the same seed. */
  readonly random: () => number;
  /** Writes down something that went wrong: a fact that does not hold, a promise that was broken. */
  readonly lost: (what: string) => void;
  /** Counts an acknowledged fact that is not one of the crowd's. */
  readonly acknowledged: () => void;
};

/** What the server is started with beside its database. */
export type RigWishes = {
  readonly environment?: Readonly<Record<string, string>>;
  /** Where a database file is to be. */
  readonly folder?: string;
};

/** A way in which the world lets the server down. */
export type Fault = {
  /** Its row in docs/reliability.md. */
  readonly name: string;
  /** What is done, in a sentence. */
  readonly description: string;
  readonly databases: readonly DatabaseKind[];
  /** A server of its own, started like this; absent: one that other faults use too. */
  readonly own?: RigWishes;
  /** Prepares the machine. @returns what to undo after it, or the reason why it cannot be run here. */
  readonly prepare?: () => Promise<Prepared>;
  /** Lets it happen, and leaves a server that runs. @throws NotFiredError where it did not really happen. */
  readonly run: (round: Round) => Promise<void>;
};

/** What came of preparing the machine for a fault. */
export type Prepared =
  | { readonly name: 'ready'; readonly wishes: RigWishes; readonly undo: () => Promise<void> }
  | { readonly name: 'not_possible'; readonly reason: string };

/** A fault that did not happen proves nothing. */
class NotFiredError extends Error {
  override readonly name = 'NotFiredError';
}

/** @throws NotFiredError where `hasFired` is false. */
export function assertFired(hasFired: boolean, evidence: string): void {
  if (!hasFired) throw new NotFiredError(`The fault did not happen: ${evidence}`);
}
