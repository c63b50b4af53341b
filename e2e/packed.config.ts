import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** The SDK as the registry would hand it out, in an empty folder: `pnpm test:packed`. */
export default defineConfig({ ...journeys, testDir: './packed', workers: 1 });
