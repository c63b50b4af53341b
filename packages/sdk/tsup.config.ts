import { fileURLToPath } from 'node:url';
import { minify as terse } from 'terser';
import { defineConfig, type Options } from 'tsup';
import { minify } from 'vite';

/** The oldest browsers: Chrome 87 and Safari of iOS 14.5. */
const target = ['chrome87', 'ios14.5'];

/**
 * The contract by its files rather than as a package: only then are its types written into the published
 * `.d.ts`, which must not name a package that nobody else can install.
 */
const contractSources = { '@tokencloud/contract/*': ['../contract/src/*/index.ts'] };

/**
 * Makes the script: one function that runs at once, so that it leaves nothing but `TokenCloud` on the page. Terser puts
 * what is used once into its place, 40 bytes of 2,500; Oxc uses the same few names in every function, 65 more.
 */
const classicScript: NonNullable<Options['plugins']>[number] = {
  name: 'classic-script',
  async renderChunk(code) {
    const { code: whole = '' } = await terse(`(()=>{${code}})()`, {
      compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
      mangle: false,
      ecma: 2020,
    });
    const minified = await minify('tokencloud.js', whole, {
      compress: { target },
      mangle: { toplevel: true },
    });
    if (minified.errors.length > 0) throw new Error(minified.errors.map(({ message }) => message).join('\n'));
    return { code: minified.code };
  },
};

/** Leaves the core in the file that a partner's page imports too. */
const oneCore: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'one-core',
  setup(build) {
    build.onResolve({ filter: /\/index\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './index.js', external: true },
    );
  },
};

/** Errors are of the class that a page's own code compares them with: the one of the SDK's main file. */
const sameErrors: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'same-errors',
  setup(build) {
    build.onResolve({ filter: /\/token-cloud-error\.ts$/ }, () => ({ path: './index.js', external: true }));
  },
};

/** Leaves what only `preload()` needs in a file of its own, which the core fetches when it is called. */
const preparingApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'preparing-apart',
  setup(build) {
    build.onResolve({ filter: /\/prepare\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './prepare.js', external: true } : undefined,
    );
  },
};

/** A classic script does not know by itself what its neighbours are relative to. */
const preparingBesideScript: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'preparing-beside-script',
  setup(build) {
    build.onResolve({ filter: /\/load-prepare\.ts$/ }, () => ({
      path: fileURLToPath(new URL('src/load-prepare-script.ts', import.meta.url)),
    }));
  },
};

const shared: Options = {
  outDir: 'dist',
  format: 'esm',
  target,
  platform: 'browser',
  esbuildOptions: (build) => {
    build.charset = 'utf8';
    // Chrome 80 has it. What esbuild waits for until 91 is a fault with a spread in an optional call.
    build.supported = { ...build.supported, 'optional-chain': true };
  },
  noExternal: [/^@tokencloud\//],
};

/** What partners import: the core fetches the rest by itself. */
const typedEntries = {
  index: 'src/index.ts',
  diagnose: 'src/diagnose/diagnose.ts',
  element: 'src/element/element.ts',
  react: 'src/react/react.ts',
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      diagnose: 'src/diagnose/diagnose.ts',
      element: 'src/element/element.ts',
      react: 'src/react/react.ts',
      prepare: 'src/prepare/prepare.ts',
    },
    // What the entry points share is pure and small: each is whole in its own file. But the core is one for all of
    // them, since it knows the one open widget.
    splitting: false,
    esbuildPlugins: [oneCore, preparingApart],
    minify: true,
    define: { 'globalThis.__TOKENCLOUD_SCRIPT__': 'undefined' },
    dts: { entry: typedEntries, compilerOptions: { paths: contractSources } },
    clean: true,
  },
  {
    ...shared,
    entry: {
      tokencloud: 'src/script.ts',
      diagnose: 'src/diagnose/script.ts',
      diagnosis: 'src/diagnose/framed.ts',
      element: 'src/element/script.ts',
    },
    splitting: false,
    outDir: 'dist/script/v1',
    // A classic script: what it was loaded by is known only while it runs for the first time.
    define: { 'globalThis.__TOKENCLOUD_SCRIPT__': 'document.currentScript' },
    minify: true,
    esbuildPlugins: [preparingBesideScript],
    plugins: [classicScript],
  },
  {
    ...shared,
    // A module, which both the core's script and a page that pins it can fetch.
    entry: { prepare: 'src/prepare/prepare.ts' },
    splitting: false,
    outDir: 'dist/script/v1',
    minify: true,
  },
  {
    ...shared,
    // For partners' tests, which run in Node: nothing here is on anybody's page.
    entry: { testing: 'src/testing/testing.ts', 'testing-msw': 'src/testing/msw/msw.ts' },
    target: 'node20',
    splitting: false,
    // Or the names that only unused code takes from the main file would still be asked of it.
    treeshake: true,
    esbuildPlugins: [sameErrors],
    define: { 'globalThis.__TOKENCLOUD_SCRIPT__': 'undefined' },
    dts: { compilerOptions: { paths: contractSources } },
  },
]);
