import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from './cli/commands/index.ts';
import { settingNames } from './configuration.ts';

const page = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url)), 'utf8');

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
