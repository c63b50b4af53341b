import { globSync, readFileSync } from 'node:fs';

/** A text that partners or developers read. */
export type Document = { readonly path: string; readonly text: string };

/** Every one of them. */
export const documents: readonly Document[] = globSync([
  '*.md',
  'docs/**/*.md',
  'docs/llms.txt',
  'packages/*/README.md',
  'examples/*/README.md',
])
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
