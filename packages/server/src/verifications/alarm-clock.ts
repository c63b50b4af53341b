import type { OpenDatabase } from '../database/open-database.ts';
import { errorFacts, type Log } from '../log.ts';
import { alarmOf } from './alarm.ts';
import { applyWithRedaction } from './redaction.ts';
import { verificationOfRow, type VerificationStore } from './verification-store.ts';

const SWEEP_MS = 30_000;
const MOST_A_SWEEP = 100;
const SHORTEST_SLEEP_MS = 10;

/** Does in time what the server does by itself: sweeps every 30 s, and as soon as the nearest alarm is due. */
export class AlarmClock {
  readonly #database: OpenDatabase;
  readonly #verifications: VerificationStore;
  readonly #clock: () => number;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #nextAt = Infinity;
  #isStopped = true;

  constructor(parts: {
    database: OpenDatabase;
    verifications: VerificationStore;
    clock: () => number;
    log: Log;
  }) {
    this.#database = parts.database;
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
    // Never longer than the sweep's own time: a timer of more than 24 days would ring at once.
    const sleepMs = Math.min(Math.max(at - this.#clock(), 0), SWEEP_MS);
    this.#timer = setTimeout(() => void this.sweep(), sleepMs);
  }

  /** Does everything that is due, and sets the timer for what comes next. */
  async sweep(): Promise<void> {
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
    const now = this.#clock();
    const parts = { verifications: this.#verifications, eraseDeleted: this.#database.eraseDeleted };
    const rows = await this.#database.db
      .selectFrom('verifications')
      .select(['id', 'state'])
      .where('alarm_at', '<=', now)
      .orderBy('alarm_at')
      .limit(MOST_A_SWEEP)
      .execute();
    for (const row of rows) {
      if (this.#isStopped) return;
      try {
        const alarm = alarmOf(verificationOfRow(row));
        if (alarm !== null) await applyWithRedaction(parts, row.id, alarm.command);
      } catch (error) {
        // One that cannot be done must not keep the others waiting: it is tried again later.
        this.#log('error', 'an alarm failed', { verification: row.id, ...errorFacts(error) });
        await this.#putOff(row.id, now + SWEEP_MS);
      }
    }
  }

  async #putOff(id: string, alarmAt: number): Promise<void> {
    await this.#database.db
      .updateTable('verifications')
      .set({ alarm_at: alarmAt })
      .where('id', '=', id)
      .execute();
  }

  async #nextAlarmAt(): Promise<number> {
    const row = await this.#database.db
      .selectFrom('verifications')
      .select('alarm_at')
      .where('alarm_at', 'is not', null)
      .orderBy('alarm_at')
      .limit(1)
      .executeTakeFirst();
    return row?.alarm_at ?? Infinity;
  }
}
