import { ensureChromium } from './ensure-chromium.ts';
import { ensurePostgres } from './ensure-postgres.ts';
import { ensureFirefox, ensureQrTools, ensureWebKit } from './ensure-engines.ts';
import { runStep } from './run-step.ts';
import type { Suite } from './suite.ts';
import { faultsSuite, playwrightSuite, vitestSuite } from './suite-kinds.ts';

const checks: Suite = { name: 'checks', run: () => runStep(process.execPath, ['scripts/check.ts']) };

/** The server's own tests once more; the other packages have nothing to do with the database. */
const ON_POSTGRES = '@tokencloud/server on PostgreSQL';
const withoutPostgres = `--project=!${ON_POSTGRES}`;
const onPostgres = `--project=${ON_POSTGRES}`;
const withoutFull = '--exclude=**/*.full.test.*';

/** Every look of every screen; the short run leaves two languages out of it, and what only length tells apart. */
const gallery = ['--config=gallery.config.ts', '--project=chromium'];

/**
 * `npm test`: at most 12 minutes on two cores. What takes longer is left to `npm run test:full`: unit tests in files
 * called `*.full.test.ts`, and tests in a browser that are tagged `@full`.
 */
export const quickSuites: readonly Suite[] = [
  checks,
  vitestSuite('unit tests', [withoutPostgres, withoutFull]),
  vitestSuite('the server on PostgreSQL', [onPostgres, withoutFull], ensurePostgres),
  playwrightSuite('gallery', [...gallery, '--grep-invert=@full'], ensureChromium),
  playwrightSuite('journeys', ['--project=chromium', '--grep-invert=@full'], ensureChromium),
  playwrightSuite('QR pictures', ['--project=pictures', '--grep-invert=@full'], ensureChromium),
];

/** `npm run test:full`: the same without leaving anything out, and what needs more of the machine. Add suites here. */
export const fullSuites: readonly Suite[] = [
  checks,
  vitestSuite('unit tests', [withoutPostgres]),
  vitestSuite('the server on PostgreSQL', [onPostgres], ensurePostgres),
  faultsSuite('faults, twenty times each', 20, ensurePostgres),
  playwrightSuite('gallery', gallery, ensureChromium),
  playwrightSuite('journeys', ['--project=chromium'], ensureChromium),
  playwrightSuite('QR pictures', ['--project=pictures'], ensureQrTools),
  playwrightSuite('journeys in Firefox ESR', ['--project=firefox'], ensureFirefox),
  playwrightSuite('journeys in WebKitGTK', ['--project=webkitgtk'], ensureWebKit),
  playwrightSuite('examples', ['--config=examples.config.ts', '--project=chromium'], ensureChromium),
  playwrightSuite('the packed packages', ['--config=packed.config.ts', '--project=chromium'], ensureChromium),
];
