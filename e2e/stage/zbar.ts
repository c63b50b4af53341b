import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const ZBAR_PATH = '/usr/bin/zbarimg';

/** Debian's zbar-tools, which `npm run test:full` installs. */
export const isZbarThere = (): boolean => existsSync(ZBAR_PATH);

/** Gives each text that stands in a picture as a QR code. */
export async function readByZbar(png: Buffer): Promise<string[]> {
  const args = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', 'png:-'];
  const child = spawn(ZBAR_PATH, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  child.stdin.end(png);
  const output = await text(child.stdout);
  await ended;
  return output.split('\n').filter((line) => line !== '');
}
