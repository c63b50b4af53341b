import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from './cli/commands/index.ts';
import { settingNames } from './configuration.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const page = (name: string) => readFileSync(path(`../../../docs/${name}`), 'utf8');

/** The rows of docs/security.md: what stands behind the last bar. */
const rows = page('security.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat') && !line.startsWith('| ---'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

test('every threat has a control, and a test that exists', () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const [threat = '', control = '', proof = ''] of rows) {
    expect([threat, control.length > 10]).toEqual([threat, true]);
    const [, file = '', name = ''] = /^`([\w./-]+\.test\.ts)`: "(.+)"$/.exec(proof) ?? [];
    expect([threat, file !== '' && existsSync(path(`./${file}`))]).toEqual([threat, true]);
    // A table's tests begin with what is different in each.
    expect([threat, readFileSync(path(`./${file}`), 'utf8').includes(name)]).toEqual([threat, true]);
  }
});

test('docs/operate.md has every setting, and no other', () => {
  const table = page('operate.md').match(/## Settings[^]*?## PostgreSQL/)?.[0] ?? '';
  const first = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ')[0] ?? '');
  const documented = first.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(new Set(documented)).toEqual(new Set([...settingNames, 'HANDOFF_URL_<DOCUMENT>_<PLATFORM>']));
});

test('docs/operate.md shows every command that there is, and none that there is not', () => {
  const text = page('operate.md');
  const shown = [...text.matchAll(/tokencloud-server ([a-z]+(?: [a-z]+)?)/g)].map(([, words = '']) => words);
  const known = [...Object.keys(commands), 'help', 'version'];
  for (const words of shown) {
    const isKnown = known.some(
      (name) => words === name || words.startsWith(`${name} `) || name === words.split(' ')[0],
    );
    expect([words, isKnown]).toEqual([words, true]);
  }
  const isShown = (name: string) => shown.some((words) => words === name || words.startsWith(`${name} `));
  const needed = ['serve', 'migrate', 'partner put', 'webhook add', 'rewrap', 'conformance'];
  expect(needed.filter((name) => !isShown(name))).toEqual([]);
});
