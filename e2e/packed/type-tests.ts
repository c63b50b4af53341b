import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { EmptyFolder } from './empty-folder.ts';

const require = createRequire(import.meta.url);
/** The workspace's compiler: the folder has none. */
const tsc = require.resolve('typescript/bin/tsc');

/** Every way in which TypeScript finds a package. */
export const resolvers: Readonly<Record<string, object>> = {
  'a bundler’s': { module: 'esnext', moduleResolution: 'bundler' },
  'Node’s': { module: 'nodenext', moduleResolution: 'nodenext' },
  'the one of Node 10': { module: 'esnext', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
};

/** The types of the versions of React that the SDK is for. */
export const reactTypes: Readonly<Record<string, string>> = { 18: '@types/react-18', 19: '@types/react' };

/** Lets the folder find the types of a version of React as those of React. */
export const linkReactTypes = (folder: EmptyFolder, name: string): Promise<void> =>
  folder.link('@types/react', dirname(require.resolve(`${name}/package.json`)));

/** Lets the folder find msw, of which the SDK's mock is made, as the SDK's own tests find it. */
export const linkMsw = (folder: EmptyFolder): Promise<void> =>
  folder.link('msw', fileURLToPath(new URL('../../packages/sdk/node_modules/msw', import.meta.url)));

/** Compiles a package's type tests in its folder, with every library checked. */
export async function compileTypeTests(
  folder: EmptyFolder,
  options: object,
  files: { readonly include: readonly string[]; readonly exclude?: readonly string[] } = {
    include: ['types'],
    exclude: ['types/with-msw'],
  },
): Promise<void> {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    jsx: 'react-jsx',
    types: [],
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    ...options,
  };
  await folder.write({ 'tsconfig.json': JSON.stringify({ compilerOptions, ...files }) });
  const listed = await folder.run(process.execPath, [tsc, '--listFilesOnly']);
  // Or nothing of ours would be compiled at all.
  expect(listed).toMatch(/node_modules\/@tokencloud\/\w+\/dist\/[\w-]+\.d\.ts/);
  await folder.run(process.execPath, [tsc]);
}
