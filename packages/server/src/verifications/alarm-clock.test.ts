import { REVIEW_SECONDS } from '@tokencloud/contract/vocabulary';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { createTestDatabase } from '../under-test/test-database.ts';
import { AlarmClock } from './alarm-clock.ts';
import { fresh, inReview, MINTED_AT } from './verification-examples.ts';
import type { Verification } from './verification.ts';
import { VerificationStore } from './verification-store.ts';

const DAY_MS = 24 * 3600 * 1000;
const SWEEP_MS = 30_000;
const DISK_FULL = 'The disk is full.';

const verified: Verification = {
  ...inReview,
  stage: { ...inReview.stage, name: 'verified', at: MINTED_AT, reason: null } as Verification['stage'],
};

/** An alarm clock that is not started, so that it sweeps when it is told to. */
async function alarmClockForThisTest() {
  const { location, remove } = await createTestDatabase();
  const database = await openDatabase(location, () => {});
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  const { db } = database;
  const logged: string[] = [];
  const at = { now: MINTED_AT, isDiskFull: false };
  let erased = 0;
  const clock = () => at.now;
  const verifications = new VerificationStore({ db, clock, onChange: () => {} });
  const alarmClock = new AlarmClock({
    database: {
      ...database,
      async eraseDeleted() {
        if (at.isDiskFull) throw new Error(DISK_FULL);
        erased += 1;
      },
    },
    verifications,
    clock,
    log: (_level, message) => logged.push(message),
  });
  onTestFinished(() => alarmClock.stop());
  const columns = (id: string) =>
    db
      .selectFrom('verifications')
      .select(['status', 'version', 'alarm_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const setAlarm = (id: string, alarmAt: number) =>
    db.updateTable('verifications').set({ alarm_at: alarmAt }).where('id', '=', id).execute();
  const create = (verification: Verification) =>
    verifications.create(verification, async (trx) => {
      const values = { verification_id: verification.id, wrapped_key: 'key', sealed: 'sealed' };
      await trx.insertInto('personal_data').values(values).execute();
    });
  const personalData = () => db.selectFrom('personal_data').select('verification_id').execute();
  return {
    alarmClock,
    verifications,
    columns,
    setAlarm,
    create,
    personalData,
    logged,
    at,
    erased: () => erased,
  };
}

test('a redaction whose erasing fails is done, and the erasing is tried again with the next sweep', async () => {
  const { alarmClock, create, columns, personalData, at, logged, erased } = await alarmClockForThisTest();
  await create(verified);
  Object.assign(at, { now: MINTED_AT + 31 * DAY_MS, isDiskFull: true });
  await alarmClock.sweep();
  expect(await personalData()).toEqual([]);
  // Nothing is left to be done with the verification itself.
  expect(await columns(verified.id)).toMatchObject({ version: verified.version + 1, alarm_at: null });
  expect(logged).toEqual(['what was deleted could not be erased']);
  at.isDiskFull = false;
  await alarmClock.sweep();
  expect(erased()).toBe(1);
  await alarmClock.sweep();
  expect(erased()).toBe(1);
});

test('an alarm that is not due is set right, and nothing is done', async () => {
  const { alarmClock, create, columns, setAlarm, personalData, at } = await alarmClockForThisTest();
  await create(verified);
  await setAlarm(verified.id, MINTED_AT);
  await alarmClock.sweep();
  expect(await columns(verified.id)).toMatchObject({ status: 'verified', version: verified.version });
  expect(await personalData()).toHaveLength(1);
  expect((await columns(verified.id)).alarm_at).toBe(MINTED_AT + 30 * DAY_MS);
  const redacted = { ...verified, id: `${verified.id}2`, redactedAt: MINTED_AT };
  await create(redacted);
  await setAlarm(redacted.id, MINTED_AT);
  at.now += 1000;
  await alarmClock.sweep();
  expect((await columns(redacted.id)).alarm_at).toBe(null);
});

test('what changed while its alarm failed keeps the alarm of the change', async () => {
  const { alarmClock, verifications, create, columns, at, logged } = await alarmClockForThisTest();
  await create(fresh);
  at.now = fresh.expiresAt;
  const apply = verifications.apply.bind(verifications);
  verifications.apply = async (...asked) => {
    // Another instance is faster.
    await apply(...asked);
    throw new Error('The connection broke.');
  };
  await alarmClock.sweep();
  expect(logged).toEqual(['an alarm failed']);
  expect(await columns(fresh.id)).toMatchObject({ status: 'expired', alarm_at: null });
});

test('what nobody ever decides is redacted when its retention is over, and not before its review is overdue', async () => {
  const { alarmClock, create, columns, personalData, at } = await alarmClockForThisTest();
  const undecided: Verification = { ...inReview, mode: 'live', scenario: null };
  const atOnce: Verification = { ...undecided, id: `${undecided.id}2`, retentionDays: 0 };
  const neverDecided: Verification = { ...inReview, id: `${undecided.id}3`, scenario: 'never_decided' };
  for (const verification of [undecided, atOnce, neverDecided]) await create(verification);
  const left = async () => {
    await alarmClock.sweep();
    return (await personalData()).map((row) => row.verification_id).toSorted();
  };
  at.now = MINTED_AT + REVIEW_SECONDS * 1000 - 1;
  expect(await left()).toEqual([undecided.id, atOnce.id, neverDecided.id]);
  at.now += 1;
  expect(await left()).toEqual([undecided.id, neverDecided.id]);
  at.now = MINTED_AT + 30 * DAY_MS;
  expect(await left()).toEqual([]);
  expect(await columns(undecided.id)).toMatchObject({ status: 'in_review', alarm_at: null });
});

test('one that fails is put off, and tried again', async () => {
  const { alarmClock, verifications, create, columns, at } = await alarmClockForThisTest();
  await create(fresh);
  at.now = fresh.expiresAt;
  const apply = verifications.apply.bind(verifications);
  verifications.apply = () => Promise.reject(new Error('The connection broke.'));
  await alarmClock.sweep();
  expect(await columns(fresh.id)).toMatchObject({ status: 'open', alarm_at: at.now + SWEEP_MS });
  verifications.apply = apply;
  at.now += SWEEP_MS;
  await alarmClock.sweep();
  expect(await columns(fresh.id)).toMatchObject({ status: 'expired', alarm_at: null });
});
