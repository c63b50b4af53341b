import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../under-test/test-database.ts';
import { createStatementNames } from './named-statements.ts';
import { openPostgres } from './open-postgres.ts';

/** A database with one connection, whose prepared statements can be seen. */
async function openForThisTest() {
  const { location, remove } = await createTestDatabase();
  if (location.name !== 'postgres') throw new Error('These tests are about PostgreSQL.');
  const database = await openPostgres({ ...location, connections: 1 }, () => {});
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  return database;
}

test('a statement is prepared once, whatever its values', async () => {
  const { db } = await openForThisTest();
  const read = (id: string) =>
    db.selectFrom('verifications').select('version').where('id', '=', id).executeTakeFirst();
  await read('vrf_test_1');
  await read('vrf_test_2');
  const prepared = await sql<{ calls: number }>`
    select generic_plans + custom_plans as calls from pg_prepared_statements
    where statement like 'select "version"%'`.execute(db);
  expect(prepared.rows).toEqual([{ calls: 2 }]);
});

test('a migration of a newer instance changes nothing for statements that are prepared', async () => {
  const { db } = await openForThisTest();
  const read = () =>
    Promise.all([
      db.selectFrom('partners').selectAll().where('id', '=', 'ptr_1').execute(),
      db.selectFrom('partners').select('name').where('id', '=', 'ptr_1').execute(),
    ]);
  expect(await read()).toEqual([[], []]);
  await sql`alter table partners add column added text`.execute(db);
  expect(await read()).toEqual([[], []]);
});

test('names are the same for the same text, and are not given without end', () => {
  const nameOf = createStatementNames();
  const texts = Array.from({ length: 1000 }, (_, index) => `select ${index}`);
  const names = texts.map(nameOf);
  expect(texts.map(nameOf)).toEqual(names);
  const given = names.filter((name) => name !== undefined);
  expect(new Set(given).size).toBe(given.length);
  expect(given.length).toBeLessThan(texts.length / 2);
});
