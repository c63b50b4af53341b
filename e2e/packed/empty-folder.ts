import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import { withPackedSdk } from '../../scripts/package/pack-sdk.ts';

const run = promisify(execFile);
const typeTests = fileURLToPath(new URL('../../packages/sdk/types', import.meta.url));

/** A partner's project that has nothing but the SDK. */
export type EmptyFolder = {
  readonly path: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly read: (file: string) => Promise<string>;
  /** Runs a program in the folder. @returns what it printed; rejects with that, where it failed. */
  readonly run: (program: string, args: readonly string[]) => Promise<string>;
};

async function openFolder(tarball: string, path: string): Promise<EmptyFolder> {
  const folder: EmptyFolder = {
    path,
    async write(files) {
      for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
    },
    read: (file) => readFile(join(path, file), 'utf8'),
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
  await folder.run('npm', ['install', '--no-audit', '--no-fund', tarball]);
  await mkdir(join(path, 'types'));
  await cp(typeTests, join(path, 'types'), { recursive: true });
  return folder;
}

/** Tests in a folder outside of the repository into which the packed SDK was installed. */
export const test = base.extend<object, { folder: EmptyFolder }>({
  folder: [
    // Playwright reads from this pattern that the fixture needs no other.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const path = await realpath(await mkdtemp(join(tmpdir(), 'tokencloud-partner-')));
      try {
        await withPackedSdk(async (tarball) => use(await openFolder(tarball, path)));
      } finally {
        await rm(path, { recursive: true, force: true });
      }
    },
    { scope: 'worker' },
  ],
});
