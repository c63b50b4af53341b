import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../../scripts/launch/free-port.ts';
import { WEBKIT_DRIVER_PATH, webkitPath, XVFB_PATH } from './webkit-path.ts';

const SCREEN = '1400x1200x24';

/** How much of a page a desktop's window shows, in CSS pixels. */
export const DESK = { width: 1280, height: 800 };

/** How a browser is started. */
export type WebKitSeat = {
  readonly userAgent: string | undefined;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly isDark: boolean;
};

/** WebKitGTK on a screen of its own, ready for sessions. */
export type WebKit = {
  readonly openSession: (seat: WebKitSeat) => Promise<WebDriver>;
  readonly stop: () => Promise<void>;
};

/** Ends a program that we started, and waits until it has. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}

/** Starts a screen that nobody sees. @returns it and what it is called. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const screen = spawn(XVFB_PATH, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  // It writes the number that it has taken to its fourth file.
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data');
  return { screen, display: `:${String(number).trim()}` };
}

/** Waits until the driver listens. */
async function untilReady(url: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    const answer = await fetch(`${url}/status`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver ended with exit code ${driver.exitCode}.`);
}

/** Gives a window the size with which its page has this one: its own bar takes some. */
async function showSo(session: WebDriver, viewport: { width: number; height: number }): Promise<void> {
  await session.manage().window().setRect(viewport);
  const [width, height] = await session.executeScript<[number, number]>('return [innerWidth, innerHeight]');
  await session
    .manage()
    .window()
    .setRect({
      width: 2 * viewport.width - width,
      height: 2 * viewport.height - height,
    });
}

/** Starts the driver and its screen. */
export async function startWebKit(): Promise<WebKit> {
  const binary = webkitPath();
  if (binary === undefined) throw new Error('WebKitGTK is missing: apt-get install webkit2gtk-driver xvfb');
  const { screen, display } = await startScreen();
  const port = await freePort(0, '127.0.0.1');
  const driver = spawn(WEBKIT_DRIVER_PATH, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, driver);
  return {
    async openSession({ userAgent, viewport, isDark }) {
      const args = [
        '--automation',
        ...(isDark ? ['--dark-mode'] : []),
        ...(userAgent === undefined ? [] : [`--user-agent=${userAgent}`]),
      ];
      const session = await new Builder()
        .usingServer(url)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args },
        })
        .build();
      await showSo(session, viewport);
      return session;
    },
    async stop() {
      await end(driver);
      await end(screen);
    },
  };
}
