// `npm run packages`: builds and packs what partners and operators install, and prints how to install it from there.
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runPnpm } from './launch/pnpm.ts';
import { pack, type PackedPackage } from './package/with-packed.ts';

const FOLDER = resolve('packed');

async function packInto(folder: string, names: readonly PackedPackage[]): Promise<string> {
  const tarballs: string[] = [];
  for (const name of names) tarballs.push(await pack(name, `${folder}/${name}`));
  return tarballs.join(' ');
}

if ((await runPnpm(['--silent', 'run', 'build'])) !== 0) process.exit(1);
await rm(FOLDER, { recursive: true, force: true });
console.log(`
npm install ${await packInto(FOLDER, ['node', 'sdk'])}
npm install --save-dev ${await packInto(FOLDER, ['server'])}
`);
