import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Document } from './documents.ts';

const PINNED = /(?:src|href)="[^"]+\/sdk\/(\d+\.\d+\.\d+\/[\w.-]+)"\s+integrity="([^"]+)"/g;

/** The integrity hashes of a document that are not those of the scripts that were built. */
export function wrongHashesOf({ path, text }: Document): readonly string[] {
  return [...text.matchAll(PINNED)].flatMap(([, script = '', integrity = '']) => {
    const file = `packages/sdk/dist/script/${script}`;
    if (!existsSync(file)) return [`${path}: the build has no ${script}.`];
    const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
    if (integrity === `sha384-${hash}`) return [];
    return [`${path}: the hash of ${script} is that of another build. Run "pnpm build", and commit it.`];
  });
}
