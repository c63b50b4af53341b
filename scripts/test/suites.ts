import { ensureChromium } from './ensure-chromium.ts';
import { runStep } from './run-step.ts';
import type { Suite } from './suite.ts';
import { playwrightSuite, vitestSuite } from './suite-kinds.ts';

const checks: Suite = { name: 'checks', run: () => runStep(process.execPath, ['scripts/check.ts']) };

/**
 * `npm test`: at most 12 minutes on two cores. What takes longer is left to `npm run test:full`: unit tests in files
 * called `*.full.test.ts`, and tests in a browser that are tagged `@full`.
 */
export const quickSuites: readonly Suite[] = [
  checks,
  vitestSuite('unit tests', ['--exclude=**/*.full.test.*']),
  playwrightSuite('journeys', ['--project=chromium', '--grep-invert=@full'], ensureChromium),
];

/** `npm run test:full`: the same without leaving anything out, and what needs more of the machine. Add suites here. */
export const fullSuites: readonly Suite[] = [
  checks,
  vitestSuite('unit tests'),
  playwrightSuite('journeys', ['--project=chromium'], ensureChromium),
  playwrightSuite('the packed SDK', ['--config=packed.config.ts', '--project=chromium'], ensureChromium),
];
