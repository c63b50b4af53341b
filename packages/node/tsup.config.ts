import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'node20',
  // Nothing of Node's own modules: it runs wherever there is `fetch` and `crypto`.
  platform: 'neutral',
  clean: true,
  // The contract is private and has no build of its own.
  noExternal: [/^@tokencloud\//],
  // By its files: its types are then written into the published `.d.ts`, which must not name it.
  dts: { compilerOptions: { paths: { '@tokencloud/contract/*': ['../contract/src/*/index.ts'] } } },
});
