// `npm test`: builds, checks, unit tests, and the journeys in Chromium; its last line sums all of them up.
import { runSuites } from './test/run-suites.ts';
import { quickSuites } from './test/suites.ts';

process.exit(await runSuites(quickSuites));
