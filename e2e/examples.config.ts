import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** The apps in `examples/`, each installed on its own from what is packed: `pnpm examples`. */
export default defineConfig({ ...journeys, testDir: './examples', workers: 1 });
