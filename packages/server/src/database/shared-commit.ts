import type { DatabaseSync } from 'node:sqlite';
import { createTurns } from './turns.ts';

/** What is made durable by one commit. */
class Group {
  readonly #end = Promise.withResolvers<void>();
  #loss: { readonly error: unknown } | null = null;

  constructor() {
    // Whoever waits is told; where nobody does, nobody was promised anything.
    this.#end.promise.catch(() => {});
  }

  /** Resolves when it is durable; rejects where it is lost. */
  get durable(): Promise<void> {
    return this.#end.promise;
  }

  keep(): void {
    this.#end.resolve();
  }

  lose(error: unknown): void {
    this.#loss = { error };
    this.#end.reject(error);
  }

  /** @throws why it is lost, where it is: outside of its transaction nothing of it may be executed. */
  assertOpen(): void {
    if (this.#loss !== null) throw this.#loss.error;
  }
}

/** A transaction among others of its group. */
export type SharedTransaction = {
  /** Executes one statement of it. */
  readonly execute: <Result>(act: () => Result) => Result;
  /** Ends it. Resolves when it is durable. */
  readonly keep: () => Promise<void>;
  /** Undoes it alone. Resolves when what it has seen of the others is durable. */
  readonly undo: () => Promise<void>;
};

/**
 * Lets transactions share a commit, since each costs a writing of the disk, during which the process can do nothing
 * else. They still come one after the other, each as a savepoint of one SQLite transaction, which is committed when the event
 * loop has gone round: all that came meanwhile is in it. Nobody is answered before that, neither who wrote nor who
 * has read what others wrote; where the commit fails, it fails for all of them (docs/decisions/0042).
 */
export class SharedCommit {
  readonly #database: DatabaseSync;
  readonly #turns = createTurns();
  #group: Group | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Reads. Resolves when what was read is durable. */
  async read<Result>(act: () => Result): Promise<Result> {
    return this.#share(() => this.#group, act);
  }

  /** Writes by one statement, which SQLite itself undoes where it fails. Resolves when it is durable. */
  async write<Result>(act: () => Result): Promise<Result> {
    return this.#share(() => this.#open(), act);
  }

  /** Does what cannot be part of a transaction. */
  async alone<Result>(act: () => Result): Promise<Result> {
    const endTurn = await this.#turns.take();
    try {
      this.#commit();
      return act();
    } finally {
      endTurn();
    }
  }

  /** Begins a transaction. Others wait until it is kept or undone. */
  async begin(): Promise<SharedTransaction> {
    const endTurn = await this.#turns.take();
    let group: Group;
    try {
      group = this.#open();
      this.#attempt(() => this.#database.exec('SAVEPOINT one'));
    } catch (error) {
      endTurn();
      throw error;
    }
    const end = async (statements: string) => {
      try {
        group.assertOpen();
        this.#database.exec(statements);
      } catch (error) {
        // It is neither kept nor undone, so nothing around it can be kept.
        this.#lose(error);
      }
      endTurn();
      return group.durable;
    };
    return {
      execute: (act) => {
        group.assertOpen();
        return this.#attempt(act);
      },
      keep: () => end('RELEASE one'),
      undo: () => end('ROLLBACK TO one; RELEASE one'),
    };
  }

  async #share<Result>(groupOf: () => Group | null, act: () => Result): Promise<Result> {
    const endTurn = await this.#turns.take();
    let group: Group | null = null;
    try {
      group = groupOf();
      return this.#attempt(act);
    } finally {
      endTurn();
      // What it answers, and why it fails, may come from what others have written.
      await group?.durable;
    }
  }

  #open(): Group {
    if (this.#group !== null) return this.#group;
    this.#database.exec('BEGIN');
    const group = new Group();
    this.#group = group;
    setImmediate(() => void this.#commitInTurn(group));
    return group;
  }

  async #commitInTurn(group: Group): Promise<void> {
    const endTurn = await this.#turns.take();
    // It may be committed already, by what had to be alone.
    if (this.#group === group) this.#commit();
    endTurn();
  }

  #commit(): void {
    const group = this.#group;
    if (group === null) return;
    try {
      this.#database.exec('COMMIT');
      this.#group = null;
      group.keep();
    } catch (error) {
      this.#lose(error);
    }
  }

  /** Some errors, such as a full disk, make SQLite end the whole transaction by itself. */
  #attempt<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      if (!this.#database.isTransaction) this.#lose(error);
      throw error;
    }
  }

  #lose(error: unknown): void {
    const group = this.#group;
    this.#group = null;
    group?.lose(error);
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }
}
