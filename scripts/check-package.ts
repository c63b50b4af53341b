// `pnpm check:package`: whether every resolver finds the packed SDK's code and types, by publint and attw.
import { runStep } from './test/run-step.ts';
import { withPackedSdk } from './package/pack-sdk.ts';

/** The package is ESM alone. CommonJS gets it by `require()` of Node 20.19 and newer, or by `import()`. */
const ATTW_OPTIONS = ['--ignore-rules', 'cjs-resolves-to-esm'];

const codes = await withPackedSdk(async (tarball) => [
  await runStep('node_modules/.bin/publint', ['run', '--strict', tarball]),
  await runStep('node_modules/.bin/attw', [tarball, ...ATTW_OPTIONS]),
]);
process.exit(codes.every((code) => code === 0) ? 0 : 1);
