import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPnpm } from '../launch/pnpm.ts';
import type { PublishedPackage } from './published-packages.ts';

/** What can be packed: what partners install, and what operators do. */
export type PackedPackage = PublishedPackage | 'server';

/** Packs a package as it would be published, into a new folder. @returns the tarball's path. */
export async function pack(name: PackedPackage, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const command = ['--silent', '--filter', `@tokencloud/${name}`, 'pack', '--pack-destination', folder];
  if ((await runPnpm(command)) !== 0) throw new Error(`@tokencloud/${name} could not be packed.`);
  const [tarball] = await readdir(folder);
  if (tarball === undefined) throw new Error(`Packing @tokencloud/${name} has left no tarball.`);
  return join(folder, tarball);
}

/** Packs packages as they would be published, hands over the tarballs' paths, and removes them again. */
export async function withPacked<Result>(
  names: readonly PackedPackage[],
  use: (tarballs: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tokencloud-packed-'));
  try {
    const tarballs: string[] = [];
    for (const name of names) tarballs.push(await pack(name, join(folder, name)));
    return await use(tarballs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
