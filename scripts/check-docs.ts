// `pnpm check:docs`: whether every TypeScript block of the docs and READMEs compiles against the built packages, and
// every link within the repository leads somewhere.
import { brokenLinksOf } from './docs/broken-links.ts';
import { codeBlocksOf } from './docs/code-blocks.ts';
import { compileBlocks } from './docs/compile-blocks.ts';
import { documents } from './docs/documents.ts';

const blocks = documents.flatMap(codeBlocksOf);
const wrong = [...documents.flatMap(brokenLinksOf), ...(await compileBlocks(blocks))];
for (const line of wrong) console.error(line);
console.log(`${blocks.length} blocks and the links of ${documents.length} documents: ${wrong.length} wrong.`);
process.exit(wrong.length === 0 ? 0 : 1);
