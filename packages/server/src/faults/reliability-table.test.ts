import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allFaults } from './all-faults.ts';
import { readTable, rowOf, rowsToBe, withTable } from './reliability-table.ts';

const text = readFileSync(new URL('../../../../docs/reliability.md', import.meta.url), 'utf8');

test('docs/reliability.md has a row for every fault on each of its databases, and no other', () => {
  const rows = readTable(text).map(({ fault, database }) => ({ fault, database }));
  expect(rows).toEqual(rowsToBe());
});

test('docs/reliability.md says what each fault is', () => {
  for (const { name, description } of allFaults) expect(text).toContain(`**${name}**: ${description}`);
});

test('each was survived every time that it happened, at least twenty times, and lost nothing', () => {
  for (const { survived, lost, ...row } of readTable(text)) {
    const [, times, rounds] = /^(\d+) of (\d+)$/.exec(survived) ?? [];
    expect([row, times]).toEqual([row, rounds]);
    expect([row, Number(rounds)]).toEqual([row, expect.toSatisfy((count: number) => count >= 20)]);
    expect([row, lost]).toEqual([row, expect.stringMatching(/^0 of [1-9]/)]);
  }
});

test('what was written is what is read', () => {
  const rounds = [
    { facts: 1000, lost: [] },
    { facts: 500, lost: ['a fact'] },
  ];
  const rows = [
    rowOf('one', 'file', { name: 'run', rounds }),
    rowOf('two', 'postgres', { name: 'not_run', reason: 'no PostgreSQL' }),
  ];
  expect(readTable(withTable(text, rows))).toEqual([
    { fault: 'one', database: 'file', survived: '1 of 2', lost: '1 of 1,500' },
    { fault: 'two', database: 'postgres', survived: 'not run: no PostgreSQL', lost: '' },
  ]);
  expect(withTable(withTable(text, rows), readTable(text))).toBe(withTable(text, readTable(text)));
});
