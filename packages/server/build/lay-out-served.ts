// Before packing: copies what the server serves beside it, so that the package runs alone. Build everything first.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../', import.meta.url));
const served = join(packages, 'server/served');

/** What is served, by where it is built. Source maps and types are no pages. */
const builds = {
  'widget/dist': 'widget',
  'phone-simulator/dist': 'phone-simulator',
  'sdk/dist/script': 'sdk/script',
};

for (const [from, to] of Object.entries(builds)) {
  const build = join(packages, from);
  if (!existsSync(build)) throw new Error(`${from} has not been built: run "pnpm build" first.`);
  cpSync(build, join(served, to), { recursive: true, filter: (path) => !/\.map$|\.d\.ts$/.test(path) });
}
