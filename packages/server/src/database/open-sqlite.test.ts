import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseInUseError, openSqlite } from './open-sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokencloud-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const partner = { id: 'ptr_1', slug: 'example', name: 'Example', settings: '{}' };

test('a second opening is refused with the pid of the first', async () => {
  const file = join(folder, 'a.sqlite');
  const first = await openSqlite(file);
  const second = openSqlite(file);
  await expect(second).rejects.toThrow(DatabaseInUseError);
  await expect(second).rejects.toThrow(`process ${process.pid}`);
  await first.close();
});

test('what cannot be opened is named with the reason', async () => {
  const noDatabase = join(folder, 'text.sqlite');
  writeFileSync(
    noDatabase,
    'a text that is longer than the head of a database file, and none at all'.repeat(9),
  );
  await expect(openSqlite(noDatabase)).rejects.toThrow(
    `${noDatabase} cannot be opened: file is not a database`,
  );
  await expect(openSqlite(folder)).rejects.toThrow(
    `${folder} cannot be opened: unable to open database file`,
  );
});

test('what was written is there after closing and opening again', async () => {
  const file = join(folder, 'b.sqlite');
  const first = await openSqlite(file);
  await first.db.insertInto('partners').values(partner).execute();
  await first.close();
  const second = await openSqlite(file);
  expect(await second.db.selectFrom('partners').selectAll().execute()).toEqual([partner]);
  await second.close();
});

test('a key that was destroyed just before the process was killed is in no file after the next start', async () => {
  const file = join(folder, 'killed.sqlite');
  const first = await openSqlite(file);
  const key = 'a made-up key that was destroyed';
  const row = { verification_id: 'vrf_test_1', wrapped_key: key, sealed: 'sealed' };
  await first.db.insertInto('personal_data').values(row).execute();
  await first.eraseDeleted();
  await first.db.deleteFrom('personal_data').execute();
  // What a process leaves behind that is killed here, before what it has deleted is erased.
  const left = join(folder, 'left');
  mkdirSync(left);
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, join(left, `killed.sqlite${end}`));
  await first.close();
  const isInFiles = () => readdirSync(left).some((name) => readFileSync(join(left, name)).includes(key));
  expect(isInFiles()).toBe(true);
  const second = await openSqlite(join(left, 'killed.sqlite'));
  expect(isInFiles()).toBe(false);
  expect(await second.db.selectFrom('personal_data').selectAll().execute()).toEqual([]);
  await second.close();
});

test('a file that was closed is whole by itself', async () => {
  const file = join(folder, 'whole.sqlite');
  const { db, close } = await openSqlite(file);
  await db.insertInto('partners').values(partner).execute();
  expect(existsSync(`${file}-wal`)).toBe(true);
  await close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('nothing of anybody else’s slips into a transaction', async () => {
  const { db, close } = await openSqlite(':memory:');
  const inside = Promise.withResolvers<void>();
  const failing = db.transaction().execute(async (trx) => {
    await trx.insertInto('partners').values(partner).execute();
    inside.resolve();
    throw new Error('rolled back');
  });
  await inside.promise;
  const other = db
    .insertInto('partners')
    .values({ ...partner, id: 'ptr_2', slug: 'other' })
    .execute();
  await expect(failing).rejects.toThrow('rolled back');
  await other;
  const rows = await db.selectFrom('partners').select('id').execute();
  expect(rows).toEqual([{ id: 'ptr_2' }]);
  await close();
});
