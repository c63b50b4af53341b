// `npm run test:full`: all of `npm test` and what takes longer or needs more browsers; the last line sums it all up.
import { runSuites } from './test/run-suites.ts';
import { fullSuites } from './test/suites.ts';

process.exit(await runSuites(fullSuites));
