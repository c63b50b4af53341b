import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextRound } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SharedCommit } from './shared-commit.ts';

/** A database that remembers by which statements it was led. */
class TellingDatabase extends DatabaseSync {
  readonly led: string[] = [];

  override exec(sql: string): void {
    this.led.push(sql);
    super.exec(sql);
  }

  get commits(): number {
    return this.led.filter((sql) => sql === 'COMMIT').length;
  }
}

let folder: string;
let database: TellingDatabase;
/** Sees what is committed, as whoever comes after a crash would. */
let onlooker: DatabaseSync;
let commit: SharedCommit;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokencloud-shared-'));
  database = new TellingDatabase(join(folder, 'shared.sqlite'));
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;
     create table facts (name text primary key, cause text references facts deferrable initially deferred);`,
  );
  onlooker = new DatabaseSync(join(folder, 'shared.sqlite'), { readOnly: true });
  commit = new SharedCommit(database);
});
afterEach(() => {
  if (onlooker.isOpen) onlooker.close();
  if (database.isOpen) database.close();
  rmSync(folder, { recursive: true });
});

const namesIn = (where: DatabaseSync) =>
  where
    .prepare('select name from facts order by rowid')
    .all()
    .map(({ name }) => String(name));
/** Without a cause that exists, no commit that it is part of succeeds. */
const note = (name: string, cause: string | null = null) =>
  database.prepare('insert into facts values (?, ?)').run(name, cause);

/** A transaction of two statements. @returns what it was told, and what an onlooker saw when it was told. */
async function noteTwice(name: string): Promise<string[]> {
  const transaction = await commit.begin();
  transaction.execute(() => note(`${name} 1`));
  await Promise.resolve();
  transaction.execute(() => note(`${name} 2`));
  await transaction.keep();
  return namesIn(onlooker);
}

test('what comes together is durable by one commit, in the order of coming, before anybody is told', async () => {
  const told = await Promise.all([
    noteTwice('a'),
    commit.write(() => note('b')).then(() => namesIn(onlooker)),
    noteTwice('c'),
  ]);
  const all = ['a 1', 'a 2', 'b', 'c 1', 'c 2'];
  expect(told).toEqual([all, all, all]);
  expect(database.commits).toBe(1);
});

test('whoever reads what others have written is told when it is durable', async () => {
  const written = noteTwice('a');
  const read = await commit.read(() => namesIn(database));
  expect(read).toEqual(['a 1', 'a 2']);
  expect(namesIn(onlooker)).toEqual(read);
  await written;
});

test('a reading alone waits for nothing, and commits nothing', async () => {
  expect(await commit.read(() => namesIn(database))).toEqual([]);
  await nextRound();
  expect(database.commits).toBe(0);
});

test('one that is undone leaves the others as they are', async () => {
  const undoing = async () => {
    const transaction = await commit.begin();
    transaction.execute(() => note('undone'));
    await transaction.undo();
    return namesIn(onlooker);
  };
  const [, seen] = await Promise.all([noteTwice('a'), undoing(), noteTwice('b')]);
  expect(seen).toEqual(['a 1', 'a 2', 'b 1', 'b 2']);
  expect(database.commits).toBe(1);
});

test('a statement that fails undoes itself alone, and says so when what it ran into is durable', async () => {
  const first = commit.write(() => note('a'));
  const second = commit
    .write(() => note('a'))
    .catch((error: unknown) => ({ error, seen: namesIn(onlooker) }));
  expect(await second).toEqual({ error: expect.objectContaining({ code: 'ERR_SQLITE_ERROR' }), seen: ['a'] });
  await first;
});

test('a commit that fails fails for all: who wrote, who read, who was undone, who ran into it', async () => {
  const undone = commit.begin().then(async (transaction) => transaction.undo());
  const all = await Promise.allSettled([
    noteTwice('a'),
    commit.write(() => note('b', 'no such fact')),
    commit.read(() => namesIn(database)),
    commit.write(() => note('b')),
    undone,
  ]);
  expect(all.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(
    all.map(() => expect.stringContaining('FOREIGN KEY')),
  );
  expect(namesIn(database)).toEqual([]);
  await noteTwice('afterwards');
  expect(namesIn(onlooker)).toEqual(['afterwards 1', 'afterwards 2']);
});

test('a full disk in the middle fails all that were not told yet, and nothing more of them is executed', async () => {
  await noteTwice('before');
  const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  const first = noteTwice('a');
  const transaction = await commit.begin();
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const filling = () => transaction.execute(() => note('x'.repeat(1_000_000)));
  expect(filling).toThrow('full');
  expect(database.isTransaction).toBe(false);
  expect(() => transaction.execute(() => note('outside'))).toThrow('full');
  const next = commit.write(() => note('next'));
  await expect(transaction.keep()).rejects.toThrow('full');
  await expect(first).rejects.toThrow('full');
  await next;
  expect(namesIn(onlooker)).toEqual(['before 1', 'before 2', 'next']);
});

test('a transaction that takes longer is not cut in two, and others wait for their turn', async () => {
  const transaction = await commit.begin();
  transaction.execute(() => note('slow 1'));
  const other = noteTwice('other');
  await nextRound();
  await nextRound();
  expect(namesIn(onlooker)).toEqual([]);
  transaction.execute(() => note('slow 2'));
  await transaction.keep();
  expect(namesIn(onlooker).slice(0, 2)).toEqual(['slow 1', 'slow 2']);
  expect(await other).toEqual(['slow 1', 'slow 2', 'other 1', 'other 2']);
});

test('what must be alone finds all before it committed, and is in no transaction', async () => {
  const written = noteTwice('a');
  await commit.alone(() => {
    expect(database.isTransaction).toBe(false);
    expect(namesIn(onlooker)).toEqual(['a 1', 'a 2']);
  });
  await written;
});

test('closing keeps what came before it, and lets nothing in after it', async () => {
  const before = commit.write(() => note('before'));
  const closing = commit.alone(() => database.close());
  const after = commit.write(() => note('after'));
  await before;
  await closing;
  await expect(after).rejects.toThrow('not open');
  await nextRound();
  expect(namesIn(onlooker)).toEqual(['before']);
});
