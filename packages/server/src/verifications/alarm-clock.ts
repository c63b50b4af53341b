import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { errorFacts, type Log } from '../log.ts';
import { alarmOf } from './alarm.ts';
import { verificationOfRow, type VerificationStore } from './verification-store.ts';

const SWEEP_MS = 30_000;
const MOST_A_SWEEP = 100;
const SHORTEST_SLEEP_MS = 10;

/** Does in time what the server does by itself: sweeps every 30 s, and as soon as the nearest alarm is due. */
export class AlarmClock {
  readonly #db: Kysely<Database>;
  readonly #verifications: VerificationStore;
  readonly #clock: () => number;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #nextAt = Infinity;
  #isStopped = true;

  constructor(parts: {
    db: Kysely<Database>;
    verifications: VerificationStore;
    clock: () => number;
    log: Log;
  }) {
    this.#db = parts.db;
    this.#verifications = parts.verifications;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** Begins to sweep, at once. */
  start(): void {
    this.#isStopped = false;
    this.#sweepAt(this.#clock());
  }

  /** Ends; what is due then is done after the next start. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** There is an alarm at this moment (milliseconds since 1970): sleeps no longer than until then. */
  expect(at: number): void {
    if (at < this.#nextAt) this.#sweepAt(at);
  }

  #sweepAt(at: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#nextAt = at;
    this.#timer = setTimeout(() => void this.#sweep(), Math.max(at - this.#clock(), 0));
  }

  async #sweep(): Promise<void> {
    this.#nextAt = Infinity;
    let nextAlarmAt = Infinity;
    try {
      await this.#ring();
      nextAlarmAt = await this.#nextAlarmAt();
    } catch (error) {
      if (!this.#isStopped) this.#log('error', 'a sweep failed', errorFacts(error));
    }
    const now = this.#clock();
    this.#sweepAt(Math.min(this.#nextAt, Math.max(nextAlarmAt, now + SHORTEST_SLEEP_MS), now + SWEEP_MS));
  }

  async #ring(): Promise<void> {
    const rows = await this.#db
      .selectFrom('verifications')
      .select('state')
      .where('alarm_at', '<=', this.#clock())
      .orderBy('alarm_at')
      .limit(MOST_A_SWEEP)
      .execute();
    for (const row of rows) {
      const verification = verificationOfRow(row);
      const alarm = alarmOf(verification);
      if (alarm !== null && !this.#isStopped) await this.#verifications.apply(verification.id, alarm.command);
    }
  }

  async #nextAlarmAt(): Promise<number> {
    const row = await this.#db
      .selectFrom('verifications')
      .select('alarm_at')
      .where('alarm_at', 'is not', null)
      .orderBy('alarm_at')
      .limit(1)
      .executeTakeFirst();
    return row?.alarm_at ?? Infinity;
  }
}
