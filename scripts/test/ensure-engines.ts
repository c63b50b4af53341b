import { existsSync } from 'node:fs';
import { FIREFOX_PATH } from '../../e2e/stage/firefox-path.ts';
import { webkitPath } from '../../e2e/stage/webkit-path.ts';
import { isZbarThere } from '../../e2e/stage/zbar.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { ensureFromDebian } from './install-from-debian.ts';

/** Firefox ESR, with letters for Chinese. */
export function ensureFirefox(): Promise<string | null> {
  return ensureFromDebian({
    name: 'Firefox ESR',
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    isThere: () => existsSync(FIREFOX_PATH),
  });
}

/** WebKitGTK with its driver and a screen, and Chromium, which is what its journeys have as phones. */
export async function ensureWebKit(): Promise<string | null> {
  const advice = await ensureFromDebian({
    name: 'WebKitGTK’s driver',
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'],
    isThere: () => webkitPath() !== undefined,
  });
  return advice ?? ensureChromium();
}

/** Chromium, and a decoder of QR codes that does not come from the npm registry. */
export async function ensureQrTools(): Promise<string | null> {
  const advice = await ensureFromDebian({
    name: 'The decoder zbarimg',
    packages: ['zbar-tools'],
    isThere: isZbarThere,
  });
  return advice ?? ensureChromium();
}
