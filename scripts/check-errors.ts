// `pnpm check:errors`: whether docs/errors.md is what the contract says. `pnpm errors` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { errorsDocument } from './reference/errors-document.ts';

const PATH = 'docs/errors.md';
if (process.argv.includes('--write')) {
  writeFileSync(PATH, errorsDocument);
} else if (readFileSync(PATH, 'utf8') !== errorsDocument) {
  console.error(`${PATH} is not what the contract says. Run "pnpm errors".`);
  process.exitCode = 1;
}
