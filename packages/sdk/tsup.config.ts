import { defineConfig, type Options } from 'tsup';

/** Where the verification server is, unless the partner's page says otherwise. `.example` is a placeholder. */
const PRODUCTION_ORIGIN = 'https://verify.tokencloud.example';

/**
 * The contract's vocabulary is constants and pure functions, so what the SDK does not use may be left out.
 * Without this the table of every HTTP error would be part of the script.
 */
const contractIsPure: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'contract-is-pure',
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, pluginData, ...rest }) => {
      const isAsked = pluginData === 'asked';
      if (isAsked || !(path.startsWith('@tokencloud/contract') || rest.importer.includes('/contract/src/')))
        return undefined;
      const resolved = await build.resolve(path, { ...rest, pluginData: 'asked' });
      return { path: resolved.path, sideEffects: false };
    });
  },
};

/**
 * The contract by its files rather than as a package: only then are its types written into the published
 * `.d.ts`, which must not name a package that nobody else can install.
 */
const contractSources = { '@tokencloud/contract/*': ['../contract/src/*/index.ts'] };

const shared: Options = {
  outDir: 'dist',
  target: 'es2019',
  platform: 'browser',
  esbuildOptions: (build) => {
    build.charset = 'utf8';
  },
  define: { __TOKENCLOUD_ORIGIN__: JSON.stringify(PRODUCTION_ORIGIN) },
  noExternal: [/^@tokencloud\//],
  esbuildPlugins: [contractIsPure],
};

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    format: 'esm',
    dts: { compilerOptions: { paths: contractSources } },
    clean: true,
  },
  {
    ...shared,
    entry: { tokencloud: 'src/script.ts' },
    format: 'iife',
    minify: true,
    outExtension: () => ({ js: '.js' }),
  },
]);
