import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import type { PublishedPackage } from '../../scripts/package/published-packages.ts';
import { withPacked } from '../../scripts/package/with-packed.ts';

const run = promisify(execFile);
const typeTestsOf = (name: PublishedPackage): string =>
  fileURLToPath(new URL(`../../packages/${name}/types`, import.meta.url));

/** A partner's project that has nothing but one of our packages. */
export type EmptyFolder = {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly read: (file: string) => Promise<string>;
  /** Puts a package of this machine among the folder's, in the place of another of its name. */
  readonly link: (name: string, path: string) => Promise<void>;
  /** Runs a program in the folder. @returns what it printed; rejects with that, where it failed. */
  readonly run: (program: string, args: readonly string[]) => Promise<string>;
};

async function openFolder(
  name: PublishedPackage,
  tarballs: readonly string[],
  path: string,
): Promise<EmptyFolder> {
  const folder: EmptyFolder = {
    path,
    async write(files) {
      for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
    },
    read: (file) => readFile(join(path, file), 'utf8'),
    async link(name, target) {
      const place = join(path, 'node_modules', name);
      await mkdir(dirname(place), { recursive: true });
      await rm(place, { recursive: true, force: true });
      await symlink(target, place);
    },
    async run(program, args) {
      try {
        return (await run(program, args, { cwd: path })).stdout;
      } catch (error) {
        // What a compiler has to say stands in its output.
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
      }
    },
  };
  await folder.write({ 'package.json': JSON.stringify({ private: true, type: 'module' }) });
  await folder.run('npm', ['install', '--no-audit', '--no-fund', ...tarballs]);
  await mkdir(join(path, 'types'));
  await cp(typeTestsOf(name), join(path, 'types'), { recursive: true });
  return folder;
}

async function useFolder(name: PublishedPackage, use: (folder: EmptyFolder) => Promise<void>): Promise<void> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'tokencloud-partner-')));
  try {
    await withPacked([name], async (tarballs) => use(await openFolder(name, tarballs, path)));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** Tests in folders outside of the repository, into each of which one packed package was installed. */
export const test = base.extend<object, { folder: EmptyFolder; serverFolder: EmptyFolder }>({
  // Playwright reads from the empty pattern that a fixture needs no other.
  // oxlint-disable-next-line no-empty-pattern
  folder: [({}, use) => useFolder('sdk', use), { scope: 'worker' }],
  /** With `@tokencloud/node`. */
  // oxlint-disable-next-line no-empty-pattern
  serverFolder: [({}, use) => useFolder('node', use), { scope: 'worker' }],
});
