import { defineConfig } from '@playwright/test';
import shared from './playwright.config.ts';

/** Tests over the widget's gallery: every look of every screen, without a server behind it. */
export default defineConfig({
  ...shared,
  testDir: './gallery',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  use: {
    ...shared.use,
    // The screens say until what time a code is valid, on the person's own clock.
    timezoneId: 'Asia/Shanghai',
  },
});
