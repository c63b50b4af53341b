import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scenarios } from '@tokencloud/contract/vocabulary';
import { testClockSchema } from '@tokencloud/contract/schemas';
import { commands } from './cli/commands/index.ts';
import { settingNames } from './configuration.ts';
import { scenarioCatalogue } from './test-mode/scenario-catalogue.ts';

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

/** The rows of a table in docs/testing.md whose first cells stand between backticks. */
const rowsOfTesting = (heading: string) =>
  (page('testing.md').split(`### ${heading}`)[1]?.split('###')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()));

test('docs/testing.md has every scenario as test mode plays it, and every clock', () => {
  const documented = new Map(rowsOfTesting('Scenarios').map(([, name = '', text = '']) => [name, text]));
  expect(documented.delete('problem_<problem>')).toBe(true);
  const played = scenarios.filter((name) => !name.startsWith('problem_'));
  expect(Object.fromEntries(documented)).toEqual(
    Object.fromEntries(played.map((name) => [name, scenarioCatalogue[name].description])),
  );
  expect(rowsOfTesting('Clocks').map(([, name]) => name)).toEqual(Object.keys(testClockSchema.shape));
});
