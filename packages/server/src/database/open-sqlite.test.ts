import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseInUseError, openDatabase } from './open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokencloud-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const partner = { id: 'ptr_1', slug: 'example', name: 'Example', settings: '{}' };

test('a second opening is refused with the pid of the first', async () => {
  const file = join(folder, 'a.sqlite');
  const first = await openDatabase(file);
  const second = openDatabase(file);
  await expect(second).rejects.toThrow(DatabaseInUseError);
  await expect(second).rejects.toThrow(`process ${process.pid}`);
  await first.destroy();
});

test('what was written is there after closing and opening again', async () => {
  const file = join(folder, 'b.sqlite');
  const first = await openDatabase(file);
  await first.insertInto('partners').values(partner).execute();
  await first.destroy();
  const second = await openDatabase(file);
  expect(await second.selectFrom('partners').selectAll().execute()).toEqual([partner]);
  await second.destroy();
});

test('nothing of anybody else’s slips into a transaction', async () => {
  const db = await openDatabase(':memory:');
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
  await db.destroy();
});
