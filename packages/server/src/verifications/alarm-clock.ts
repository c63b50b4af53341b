import type { OpenDatabase } from '../database/open-database.ts';
import { errorFacts, type Log } from '../log.ts';
import { alarmOf } from './alarm.ts';
import { applyWithPersonalData } from './redaction.ts';
import { verificationOfRow, type VerificationStore } from './verification-store.ts';

const SWEEP_MS = 30_000;
const MOST_A_SWEEP = 100;
const SHORTEST_SLEEP_MS = 10;

type Row = { readonly id: string; readonly version: number; readonly state: string };

/** Does in time what the server does by itself: sweeps every 30 s, and as soon as the nearest alarm is due. */
export class AlarmClock {
  readonly #database: OpenDatabase;
  readonly #verifications: VerificationStore;
  readonly #clock: () => number;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #nextAt = Infinity;
  #isStopped = false;
  /** Something was redacted whose key may still be in the database's files. */
  #hasToErase = false;

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
      await this.#erase();
      nextAlarmAt = await this.#nextAlarmAt();
    } catch (error) {
      if (!this.#isStopped) this.#log('error', 'a sweep failed', errorFacts(error));
    }
    const now = this.#clock();
    this.#sweepAt(Math.min(this.#nextAt, Math.max(nextAlarmAt, now + SHORTEST_SLEEP_MS), now + SWEEP_MS));
  }

  async #ring(): Promise<void> {
    const now = this.#clock();
    const rows = await this.#database.db
      .selectFrom('verifications')
      .select(['id', 'version', 'state'])
      .where('alarm_at', '<=', now)
      .orderBy('alarm_at')
      .limit(MOST_A_SWEEP)
      .execute();
    for (const row of rows) {
      if (this.#isStopped) return;
      try {
        await this.#ringFor(row, now);
      } catch (error) {
        // One that cannot be done must not keep the others waiting: it is tried again later.
        this.#log('error', 'an alarm failed', { verification: row.id, ...errorFacts(error) });
        await this.#setAlarm(row, now + SWEEP_MS);
      }
    }
  }

  async #ringFor(row: Row, now: number): Promise<void> {
    const alarm = alarmOf(verificationOfRow(row));
    // The column says only when to look; what is to be done, and when, is what the verification says.
    if (alarm === null || alarm.at > now) return this.#setAlarm(row, alarm?.at ?? null);
    const applied = await applyWithPersonalData(this.#verifications, row.id, alarm.command);
    if (alarm.command.name === 'redact') this.#hasToErase = true;
    // Refused, as it should not be: asking at once again would be in vain.
    if (applied?.verification.version === row.version) await this.#setAlarm(row, now + SWEEP_MS);
  }

  /** Where somebody has changed the verification meanwhile, the alarm of that change stands. */
  async #setAlarm({ id, version }: Row, alarmAt: number | null): Promise<void> {
    await this.#database.db
      .updateTable('verifications')
      .set({ alarm_at: alarmAt })
      .where('id', '=', id)
      .where('version', '=', version)
      .execute();
  }

  /** Once for all that were redacted; where it fails, with the next sweep. */
  async #erase(): Promise<void> {
    if (!this.#hasToErase) return;
    // What is redacted meanwhile is the next one's.
    this.#hasToErase = false;
    try {
      await this.#database.eraseDeleted();
    } catch (error) {
      this.#hasToErase = true;
      this.#log('error', 'what was deleted could not be erased', errorFacts(error));
    }
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
