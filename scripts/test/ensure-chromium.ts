import { chromiumPath } from '../../e2e/stage/chromium-path.ts';
import { installFromDebian } from './install-from-debian.ts';
import { runStep } from './run-step.ts';

const DOWNLOAD_TIMEOUT_MS = 180_000;

/** Makes sure that there is a Chromium to test in. @returns a sentence that says what to do where there is none. */
export async function ensureChromium(): Promise<string | null> {
  if (chromiumPath() !== undefined) return null;
  console.log('There is no Chromium here: getting one for the browser tests.');
  const options = { cwd: 'e2e', timeoutMs: DOWNLOAD_TIMEOUT_MS };
  if ((await runStep('node_modules/.bin/playwright', ['install', 'chromium'], options)) === 0) return null;
  if (await installFromDebian(['chromium', 'fonts-noto-cjk'])) return null;
  return 'Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run this again.';
}
