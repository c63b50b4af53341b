import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** What partners install, as the registry would hand it out, in an empty folder: `pnpm packed`. Compilers take their time. */
export default defineConfig({ ...journeys, testDir: './packed', workers: 1, timeout: 180_000 });
