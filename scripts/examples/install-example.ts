import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runStep } from '../test/run-step.ts';

/** Whether a package.json asks for the package of a tarball, `tokencloud-node-0.1.0.tgz`. */
function asksFor(manifest: string, tarball: string): boolean {
  const name = /^tokencloud-(.+)-\d/.exec(basename(tarball))?.[1];
  return manifest.includes(`"@tokencloud/${name}"`);
}

/** Installs an example in its folder: our packages from tarballs, as if from a registry, the others from theirs. */
export async function installExample(folder: string, tarballs: readonly string[]): Promise<void> {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  // Of a version that npm believes to have already.
  await rm(join(folder, 'node_modules/@tokencloud'), { recursive: true, force: true });
  const own = tarballs.filter((tarball) => asksFor(manifest, tarball));
  const args = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...own];
  if ((await runStep('npm', args, { cwd: folder })) !== 0)
    throw new Error(`${folder} could not be installed: npm's own words are above.`);
}
