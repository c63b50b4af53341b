import { brotliCompressSync, constants } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';

/** How every package is bundled, ours too. */
const options = {
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  platform: 'browser',
  target: 'es2019',
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
  loader: { '.wasm': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
  logLevel: 'silent',
} satisfies BuildOptions & { write: false };

/** Bytes by brotli of everything that a package exports, bundled by esbuild as for production. */
export async function measureBundle(specifier: string, folder: string): Promise<number> {
  const { outputFiles } = await build({
    ...options,
    // Kept alive, so that nothing of it is shaken out.
    stdin: { contents: `import * as it from '${specifier}'; globalThis.it = it;`, resolveDir: folder },
    outdir: folder,
  });
  const scripts = outputFiles.filter(({ path }) => path.endsWith('.js'));
  return scripts.reduce((total, { contents }) => total + compressed(contents), 0);
}

function compressed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
