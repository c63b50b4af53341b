import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A folder below the package's own, as `dist/` is: from there the server finds what it serves. */
const path = (name: string) => fileURLToPath(new URL(`../../.under-test/${name}`, import.meta.url));

let made: string | undefined;

/**
 * The server as one file, made anew by each process that asks. Tests start it many times, and most of that time went
 * by with finding and reading its hundreds of files.
 */
export function serverBundle(): string {
  if (made !== undefined) return made;
  // Somebody else may be starting the one that was there before.
  const draft = path(`${randomBytes(8).toString('hex')}.js`);
  buildSync({
    entryPoints: [fileURLToPath(new URL('movable-clock-server.ts', import.meta.url))],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    // An optional part of `pg` that is not installed.
    external: ['pg-native'],
    // Packages that are no modules ask for Node's own by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const bundle = path('server.js');
  renameSync(draft, bundle);
  return (made = bundle);
}
