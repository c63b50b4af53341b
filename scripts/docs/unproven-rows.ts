import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from './documents.ts';

/** A test by its file and its name. A name that goes on differently for each case is named as far as it does not. */
const TEST = /`([\w./-]+\.(?:test|spec)\.tsx?)`: "([^"]+)"/g;

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function hasTest(path: string, name: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').includes(name);
}

/** The rows of a document's tables whose last head is "test", each with what is in its cells. */
function promisesOf(text: string): readonly (readonly string[])[] {
  const tables = text.match(/^\|[^]*?(?=\n(?!\|)|$(?![^]))/gm) ?? [];
  return tables.flatMap((table) => {
    const [head, , ...rows] = table.trim().split('\n').map(cellsOf);
    return head?.at(-1) === 'test' ? rows : [];
  });
}

/**
 * What a document promises in tables whose last column is "test", without naming a test that there is. Paths are below
 * the root, or below the folder that the document names with the words "Paths are below".
 */
export function unprovenRowsOf({ path, text }: Document): readonly string[] {
  const folder = /Paths are below `([^`]+)`/.exec(text)?.[1] ?? '';
  return promisesOf(text).flatMap((cells) => {
    const [promise = ''] = cells;
    const named = [...(cells.at(-1) ?? '').matchAll(TEST)];
    const missing = named.filter(([, file = '', name = '']) => !hasTest(join(folder, file), name));
    return [
      ...(cells.includes('') ? [`${path}: “${promise}” leaves a cell empty.`] : []),
      ...(named.length === 0 ? [`${path}: “${promise}” names no test.`] : []),
      ...missing.map(([test]) => `${path}: “${promise}” names a test that does not exist: ${test}.`),
    ];
  });
}
