import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { recordEvents } from '../webhooks/outbox.ts';
import { alarmOf } from './alarm.ts';
import type { Command } from './command.ts';
import { transition } from './transition.ts';
import type { Refusal } from './transition-result.ts';
import type { Verification } from './verification.ts';

/** What else is written in the transaction of a change. */
export type Alongside = (trx: Transaction<Database>, verification: Verification) => Promise<void>;

/** What a command led to. `refusal` is null where it was accepted. */
export type Applied = { readonly verification: Verification; readonly refusal: Refusal | null };

/** Another change came first so many times in a row that something must be wrong. */
export class TooMuchContentionError extends Error {
  override readonly name = 'TooMuchContentionError';
}

const MOST_TRIES = 50;

/** The verification that a row holds. */
export function verificationOfRow(row: { readonly state: string }): Verification {
  // Only `columnsOf` below writes this column.
  return JSON.parse(row.state) as Verification;
}

/** Told of a change after it is durable. */
export type ChangeListener = (verification: Verification, change: { readonly hasEvents: boolean }) => void;

function columnsOf(verification: Verification) {
  return {
    status: verification.stage.name,
    version: verification.version,
    state: JSON.stringify(verification),
    alarm_at: alarmOf(verification)?.at ?? null,
  };
}

/** Verifications in the database: one compare-and-set on `version` for every change. */
export class VerificationStore {
  readonly #db: Kysely<Database>;
  readonly #clock: () => number;
  readonly #onChange: ChangeListener;

  constructor({
    db,
    clock,
    onChange,
  }: {
    db: Kysely<Database>;
    clock: () => number;
    onChange: ChangeListener;
  }) {
    this.#db = db;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /** The verification of an id. */
  async read(id: string): Promise<Verification | undefined> {
    const row = await this.#db
      .selectFrom('verifications')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    return row && verificationOfRow(row);
  }

  /** Adds a new verification. */
  async create(verification: Verification, alongside: Alongside): Promise<void> {
    const { id, partnerId, mode, reference, createdAt } = verification;
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('verifications')
        .values({
          id,
          partner_id: partnerId,
          mode,
          reference,
          created_at: createdAt,
          ...columnsOf(verification),
        })
        .execute();
      await alongside(trx, verification);
    });
    this.#onChange(verification, { hasEvents: false });
  }

  /**
   * Asks something of a verification. Where somebody else's change came first, asks again of what is now.
   * @param of its id, or the verification as it was read before, which spares reading it once more. Nothing is refused
   *   by it, only by what is now.
   * @param alongside what else is written with the change; not called where nothing changed.
   * @returns `undefined` where there is no such verification.
   */
  async apply(
    of: string | Verification,
    command: Command,
    alongside: Alongside | null = null,
  ): Promise<Applied | undefined> {
    const id = typeof of === 'string' ? of : of.id;
    let before = typeof of === 'string' ? await this.read(id) : of;
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      if (before === undefined) return undefined;
      const now = this.#clock();
      const result = transition(before, command, now);
      if (result.name === 'changed') {
        const { verification, refusal, events } = result;
        if (await this.#replace(before, { verification, events: { types: events, now }, alongside })) {
          return { verification, refusal };
        }
      } else if (before !== of) {
        return { verification: before, refusal: result.name === 'refused' ? result.refusal : null };
      }
      before = await this.read(id);
    }
    throw new TooMuchContentionError(`${id} was changed by others ${MOST_TRIES} times in a row.`);
  }

  /** @returns whether the verification was still as `before`, and so was changed. */
  async #replace(
    before: Verification,
    after: {
      verification: Verification;
      events: Parameters<typeof recordEvents>[2];
      alongside: Alongside | null;
    },
  ): Promise<boolean> {
    const { verification, events, alongside } = after;
    const replaceRow = async (db: Kysely<Database>) => {
      const { numUpdatedRows } = await db
        .updateTable('verifications')
        .set(columnsOf(verification))
        .where('id', '=', before.id)
        .where('version', '=', before.version)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    };
    const withTheRest = async (trx: Transaction<Database>) => {
      if (!(await replaceRow(trx))) return false;
      await recordEvents(trx, verification, events);
      await alongside?.(trx, verification);
      return true;
    };
    // One statement is a transaction by itself, without the two questions that begin and end one.
    const isRowAlone = events.types.length === 0 && alongside === null;
    const wasReplaced = isRowAlone
      ? await replaceRow(this.#db)
      : await this.#db.transaction().execute(withTheRest);
    if (wasReplaced) this.#onChange(verification, { hasEvents: events.types.length > 0 });
    return wasReplaced;
  }
}
