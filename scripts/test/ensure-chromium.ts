import { existsSync } from 'node:fs';
import { chromiumPath } from '../../e2e/stage/chromium-path.ts';
import { runStep } from './run-step.ts';

const DOWNLOAD_TIMEOUT_MS = 180_000;

/** Debian's package, where we may install it. */
async function installFromDebian(): Promise<boolean> {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return false;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('apt-get', ['update', '-qq'], { environment });
  const fonts = 'fonts-noto-cjk';
  return (await runStep('apt-get', ['install', '-y', '-qq', 'chromium', fonts], { environment })) === 0;
}

/** Makes sure that there is a Chromium to test in. @returns a sentence that says what to do where there is none. */
export async function ensureChromium(): Promise<string | null> {
  if (chromiumPath() !== undefined) return null;
  console.log('There is no Chromium here: getting one for the browser tests.');
  const options = { cwd: 'e2e', timeoutMs: DOWNLOAD_TIMEOUT_MS };
  if ((await runStep('node_modules/.bin/playwright', ['install', 'chromium'], options)) === 0) return null;
  if (await installFromDebian()) return null;
  return 'Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run this again.';
}
