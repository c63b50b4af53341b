import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPnpm } from '../launch/pnpm.ts';

/** Packs the SDK as it would be published, hands over the tarball's path, and removes it again. */
export async function withPackedSdk<Result>(use: (tarball: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tokencloud-packed-'));
  try {
    const command = ['--silent', '--filter', '@tokencloud/sdk', 'pack', '--pack-destination', folder];
    if ((await runPnpm(command)) !== 0) throw new Error('The SDK could not be packed.');
    const [tarball] = await readdir(folder);
    if (tarball === undefined) throw new Error('Packing has left no tarball.');
    return await use(join(folder, tarball));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
