// `pnpm check:package`: whether every resolver finds the packed packages' code and types, by publint and attw.
import { publishedPackages } from './package/published-packages.ts';
import { withPacked } from './package/with-packed.ts';
import { runStep } from './test/run-step.ts';

/** The packages are ESM alone. CommonJS gets them by `require()` of Node 20.19 and newer, or by `import()`. */
const ATTW_OPTIONS = ['--ignore-rules', 'cjs-resolves-to-esm'];

const codes = await withPacked(publishedPackages, async (tarballs) => {
  const ended: number[] = [];
  for (const tarball of tarballs) {
    ended.push(await runStep('node_modules/.bin/publint', ['run', '--strict', tarball]));
    ended.push(await runStep('node_modules/.bin/attw', [tarball, ...ATTW_OPTIONS]));
  }
  return ended;
});
process.exit(codes.every((code) => code === 0) ? 0 : 1);
