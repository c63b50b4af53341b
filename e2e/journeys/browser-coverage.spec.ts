import { readFile } from 'node:fs/promises';
import { abilities, engines, type Ability, type Engine } from '../stage/engines.ts';
import { expect, test } from '../stage/test.ts';

const page = new URL('../../docs/browser-coverage.md', import.meta.url);

test.use({ needs: [] });

test('the page about browsers says of each engine what its driver cannot do, and why', async () => {
  // Their own keys.
  const names = Object.keys(engines) as Engine[];
  const rows = (Object.keys(abilities) as Ability[]).map((ability) => {
    const cells = names.map((engine) => {
      const reason = engines[engine].cannot[ability];
      return reason === undefined ? 'runs' : `skipped: ${reason}`;
    });
    return [abilities[ability], ...cells];
  });
  const text = await readFile(page, 'utf8');
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  const written = table.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(written).toEqual(rows);
});
