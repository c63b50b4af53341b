import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../under-test/test-database.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open-database.ts';

const ignoreWarnings = () => {};

test('migrations go forward only, in the order of their names', () => {
  expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted());
  expect(Object.values(migrations).filter((migration) => 'down' in migration)).toEqual([]);
});

test('what was in review before reviews had an alarm gets one', async () => {
  const { location, remove } = await createTestDatabase();
  const { db, close } = await openDatabase(location, ignoreWarnings);
  const row = { partner_id: 'ptr_1', mode: 'live', reference: 'made-up', version: 1, state: '{}' } as const;
  const times = { created_at: 5, alarm_at: null };
  const rows = (['in_review', 'verified'] as const).map((status) => ({
    ...row,
    ...times,
    id: status,
    status,
  }));
  await db.insertInto('verifications').values(rows).execute();
  await migrations['0004-review-alarms']?.up(db);
  const alarms = db.selectFrom('verifications').select(['id', 'alarm_at']).orderBy('id').execute();
  expect(await alarms).toEqual([
    { id: 'in_review', alarm_at: 5 },
    { id: 'verified', alarm_at: null },
  ]);
  await close();
  await remove();
});

test('a database that a newer server has brought further is refused in a sentence, and left alone', async () => {
  const { location, remove } = await createTestDatabase();
  const first = await openDatabase(location, ignoreWarnings);
  const names = async (db: typeof first.db) =>
    (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows;
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2999-01-01')`.execute(
    first.db,
  );
  const before = await names(first.db);
  await first.close();
  await expect(openDatabase(location, ignoreWarnings)).rejects.toThrow(
    'The database was brought further by a newer server (9999-later)',
  );
  // Whoever was refused holds nothing: the file can be opened once it is as it was.
  await expect(openDatabase(location, ignoreWarnings)).rejects.toThrow('a newer server');
  expect(before.length).toBe(Object.keys(migrations).length + 1);
  await remove();
});

test('a migration that fails says why', async () => {
  const { location, remove } = await createTestDatabase();
  const first = await openDatabase(location, ignoreWarnings);
  await sql`delete from kysely_migration`.execute(first.db);
  await first.close();
  // What the first one makes is there already.
  await expect(openDatabase(location, ignoreWarnings)).rejects.toThrow(
    /^The database could not be brought to its newest shape: .*(duplicate|exists)/,
  );
  await remove();
});
