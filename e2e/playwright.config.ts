import { defineConfig, type PlaywrightWorkerOptions } from '@playwright/test';
import { chromiumArgs } from './stage/chromium-args.ts';
import { chromiumPath } from './stage/chromium-path.ts';
import { FIREFOX_PATH } from './stage/firefox-path.ts';
import type { EngineOption } from './stage/test.ts';

const executablePath = chromiumPath();

const chromium = {
  browserName: 'chromium',
  launchOptions: {
    ...(executablePath !== undefined && { executablePath }),
    args: chromiumArgs(),
  },
} satisfies Partial<PlaywrightWorkerOptions>;

export default defineConfig<object, EngineOption>({
  testDir: './journeys',
  outputDir: './test-results',
  // A flaky test is a bug, here or in the product; trying again would hide it.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // What these end is what hangs. They say nothing about speed, and a machine that is busy with other things is slow.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'chromium', use: { ...chromium, engine: 'chromium' } },
    // QR codes as decoders see them.
    { name: 'pictures', testDir: './pictures', use: { ...chromium, engine: 'chromium' } },
    {
      name: 'firefox',
      use: {
        engine: 'firefox',
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: {
          executablePath: FIREFOX_PATH,
          // Without it presses in a frame of another site are silently lost.
          firefoxUserPrefs: { 'fission.autostart': false },
        },
      },
    },
    // Playwright runs these tests, and drives Chromium as their phones; the person's browser is driven by WebDriver.
    { name: 'webkitgtk', use: { ...chromium, engine: 'webkitgtk' } },
  ],
});
