import { readFileSync } from 'node:fs';

/** The part of a package.json that names its entry points. */
type Manifest = { readonly exports: Readonly<Record<string, string | { readonly types: string }>> };

// Our own file.
const { exports } = JSON.parse(readFileSync('packages/sdk/package.json', 'utf8')) as Manifest;

/** The SDK's entry points, by the names of their files in `dist/`: the one list of them is its package.json. */
export const sdkEntries: readonly string[] = Object.values(exports).flatMap((target) =>
  typeof target === 'string' ? [] : [target.types.replace(/^\.\/dist\/(.+)\.d\.ts$/, '$1')],
);
