// `pnpm check:docs`: whether every TypeScript block of the docs and READMEs compiles against the built packages, every
// link within the repository leads somewhere, every promise with a test names one that there is, and every hash of a
// script is that of the build.
import { brokenLinksOf } from './docs/broken-links.ts';
import { codeBlocksOf } from './docs/code-blocks.ts';
import { compileBlocks } from './docs/compile-blocks.ts';
import { documents } from './docs/documents.ts';
import { unprovenRowsOf } from './docs/unproven-rows.ts';
import { wrongHashesOf } from './docs/wrong-hashes.ts';

const blocks = documents.flatMap(codeBlocksOf);
const wrong = [
  ...documents.flatMap(brokenLinksOf),
  ...documents.flatMap(unprovenRowsOf),
  ...documents.flatMap(wrongHashesOf),
  ...(await compileBlocks(blocks)),
];
for (const line of wrong) console.error(line);
console.log(`${blocks.length} blocks and the links of ${documents.length} documents: ${wrong.length} wrong.`);
process.exit(wrong.length === 0 ? 0 : 1);
