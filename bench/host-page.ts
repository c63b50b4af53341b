// `pnpm bench:host-page`: what a host page pays for this SDK (build first) and for others, each from the registry in a
// temporary folder and bundled the same way. Kilobytes by brotli; React, which such a page has anyway, is not counted.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measureBundle } from './host-page/measure-bundle.ts';
import { rivals, type Rival } from './host-page/rivals.ts';

const run = promisify(execFile);
const ours = ['index', 'react', 'element', 'diagnose'];

async function measureRival({ name, version, peers = [] }: Rival): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tokencloud-rival-'));
  try {
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    // Scripts of strangers are not run: they are only looked at.
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
    await run('npm', ['install', ...flags, `${name}@${version}`, ...peers], { cwd: folder });
    return kilobytes(await measureBundle(name, folder));
  } catch (error) {
    // Some cannot be had, or not be bundled without more settings: that is an answer too.
    return `not measured: ${String(error).split('\n')[0]?.slice(0, 80)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const print = (name: string, cost: string): void => console.log(`${cost.padStart(9)}  ${name}`);

for (const entry of ours) {
  const file = `./packages/sdk/dist/${entry}.js`;
  print(`@tokencloud/sdk, ${entry}`, kilobytes(await measureBundle(file, process.cwd())));
}
for (const rival of rivals) print(`${rival.name} ${rival.version}`, await measureRival(rival));
