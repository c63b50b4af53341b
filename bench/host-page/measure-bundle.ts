import { brotliCompressSync, constants } from 'node:zlib';
import { build, type BuildOptions, type Metafile } from 'esbuild';

/** How every package is bundled, ours too. */
const options = {
  bundle: true,
  splitting: true,
  metafile: true,
  minify: true,
  write: false,
  format: 'esm',
  platform: 'browser',
  target: 'es2019',
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
  loader: { '.wasm': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
  logLevel: 'silent',
} satisfies BuildOptions & { write: false; metafile: true };

/**
 * Bytes by brotli of everything that a package exports, bundled by esbuild as for production. What it imports only when
 * it is asked for something more is not counted, whose ever it is.
 */
export async function measureBundle(specifier: string, folder: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    ...options,
    // Kept alive, so that nothing of it is shaken out.
    stdin: { contents: `import * as it from '${specifier}'; globalThis.it = it;`, resolveDir: folder },
    outdir: folder,
  });
  const atOnce = loadedAtOnce(metafile);
  const scripts = outputFiles.filter(({ path }) => [...atOnce].some((name) => path.endsWith(name)));
  return scripts.reduce((total, { contents }) => total + compressed(contents), 0);
}

/** The names of the entry and of what it imports, and that imports, without being asked. */
function loadedAtOnce({ outputs }: Metafile): ReadonlySet<string> {
  const names = Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === '<stdin>');
  // Grows while it is gone through.
  const reached = new Set(names);
  for (const name of reached) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs) reached.add(path);
    }
  }
  return new Set([...reached].map((name) => `/${name.split('/').at(-1)}`));
}

function compressed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
