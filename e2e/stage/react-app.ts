import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Alias } from 'vite';

const require = createRequire(import.meta.url);
const entry = fileURLToPath(new URL('../apps/react-app.tsx', import.meta.url));

/** The versions of React that the SDK is for. */
export const reactVersions = ['18', '19'] as const;
export type ReactVersion = (typeof reactVersions)[number];

/** Which packages a version is. */
const packages: Record<ReactVersion, Readonly<Record<'react' | 'react-dom', string>>> = {
  18: { react: 'react-18', 'react-dom': 'react-dom-18' },
  19: { react: 'react', 'react-dom': 'react-dom' },
};

function aliasesOf(version: ReactVersion): Alias[] {
  return Object.entries(packages[version]).map(([name, actual]) => ({
    find: new RegExp(`^${name}(?=$|/)`),
    replacement: dirname(require.resolve(`${actual}/package.json`)),
  }));
}

/** Builds apps/react-app.tsx with a version of React in its development form: only there StrictMode does anything. */
export async function buildReactApp(version: ReactVersion): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: aliasesOf(version) },
    build: { write: false, modulePreload: false, minify: false, rolldownOptions: { input: entry } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('Vite has built something else.');
  return built.output[0].code;
}
