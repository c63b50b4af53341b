// `pnpm check:openapi`: whether the OpenAPI file and docs/api.md are what the contract's routes say, and whether
// Redocly has anything against the file. `pnpm openapi` writes both anew; the difference is then read in review.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { apiPage } from './openapi/api-page.ts';
import { openApiDocument } from './openapi/openapi-document.ts';

const OPENAPI = 'packages/contract/openapi.json';
const PAGE = 'docs/api.md';
const isAccepting = process.argv.includes('--accept');

const document = openApiDocument();
const made = { [OPENAPI]: `${JSON.stringify(document, null, 2)}\n`, [PAGE]: apiPage(document) };

/** The text as the repository's formatter writes it. */
const formatted = (path: string, text: string) =>
  execFileSync('node_modules/.bin/oxfmt', [`--stdin-filepath=${path}`], { input: text, encoding: 'utf8' });

const stale: string[] = [];
for (const [path, text] of Object.entries(made)) {
  const wanted = formatted(path, text);
  if (isAccepting) writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) stale.push(path);
}
if (stale.length > 0) {
  console.error(
    `Not what the routes say: ${stale.join(', ')}. Run "pnpm openapi", then look at the difference.`,
  );
}
execFileSync('node_modules/.bin/redocly', ['lint', OPENAPI, '--max-problems=20'], {
  stdio: 'inherit',
  // It asks nobody whether there is a newer one, and tells nobody that it was run.
  env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
});
process.exit(stale.length === 0 ? 0 : 1);
