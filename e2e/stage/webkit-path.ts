import { existsSync } from 'node:fs';

const browsers = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

/** What drives WebKitGTK, and the screen that nobody sees for it to draw on. */
export const WEBKIT_DRIVER_PATH = '/usr/bin/WebKitWebDriver';
export const XVFB_PATH = '/usr/bin/Xvfb';

/** Where WebKitGTK's own little browser is; `undefined` where it, its driver or a screen for it is missing. */
export function webkitPath(): string | undefined {
  const isDrivable = existsSync(WEBKIT_DRIVER_PATH) && existsSync(XVFB_PATH);
  return isDrivable ? browsers.find((path) => existsSync(path)) : undefined;
}
