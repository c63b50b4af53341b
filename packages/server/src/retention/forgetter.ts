import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { errorFacts, type Log } from '../log.ts';
import { forgetOld } from './forget-old.ts';

const EVERY_MS = 3600 * 1000;

/** Forgets what is old once an hour. Instances that do it at the same time delete different rows, or none. */
export class Forgetter {
  readonly #parts: { readonly db: Kysely<Database>; readonly clock: () => number; readonly log: Log };
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();

  constructor(parts: { db: Kysely<Database>; clock: () => number; log: Log }) {
    this.#parts = parts;
  }

  /** Begins, at once. */
  start(): void {
    this.#timer = setInterval(() => void this.forget(), EVERY_MS);
    void this.forget();
  }

  /** Does it now, after what may be under way. */
  async forget(): Promise<void> {
    this.#underWay = this.#forgetAfter(this.#underWay);
    await this.#underWay;
  }

  async #forgetAfter(before: Promise<void>): Promise<void> {
    const { db, clock, log } = this.#parts;
    await before;
    try {
      await forgetOld(db, clock(), this.#stopping.signal);
    } catch (error) {
      // What is left is forgotten an hour later.
      log('error', 'old rows could not be deleted', errorFacts(error));
    }
  }

  /** Ends, after the statement that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#underWay;
  }
}
