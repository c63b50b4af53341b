import { readFileSync } from 'node:fs';

/** The packages that partners install, by their folders. The one list. */
export const publishedPackages = ['sdk', 'node'] as const;

/** A package that partners install. */
export type PublishedPackage = (typeof publishedPackages)[number];

/** The part of a package.json that names its entry points. */
type Manifest = { readonly exports: Readonly<Record<string, string | { readonly types: string }>> };

/** A package's entry points, by the names of their files in `dist/`: the one list of them is its package.json. */
export function entriesOf(name: PublishedPackage): readonly string[] {
  // Our own file.
  const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as Manifest;
  return Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [] : [target.types.replace(/^\.\/dist\/(.+)\.d\.ts$/, '$1')],
  );
}
