// `npm test`: builds, checks, unit tests, and the journeys in Chromium; its last line sums all of them up.
import { rmSync } from 'node:fs';
import { runPnpm } from './launch/pnpm.ts';
import { countPlaywright, countVitest } from './test/count-tests.ts';
import { ensureChromium } from './test/ensure-chromium.ts';
import { runStep } from './test/run-step.ts';

const REPORTS = 'test-results';
const UNIT_REPORT = `${REPORTS}/unit.json`;
const JOURNEY_REPORT = `${REPORTS}/journeys.json`;

async function runUnitTests(): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return runStep('node_modules/.bin/vitest', ['run', ...reporters]);
}

async function runJourneys(): Promise<number> {
  return runStep('node_modules/.bin/playwright', ['test', '--reporter=list,json'], {
    cwd: 'e2e',
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: `../${JOURNEY_REPORT}` },
  });
}

rmSync(REPORTS, { recursive: true, force: true });
const steps: [string, () => Promise<number>][] = [
  ['checks', () => runStep(process.execPath, ['scripts/check.ts'])],
  ['unit tests', runUnitTests],
  ['journeys', runJourneys],
];

if ((await runPnpm(['--silent', 'run', 'build'])) !== 0) {
  console.error('The build failed, so nothing was tested.');
  process.exit(1);
}
const advice = await ensureChromium();
const failed: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n== ${name}`);
  const isWithoutBrowser = name === 'journeys' && advice !== null;
  if (isWithoutBrowser || (await run()) !== 0) failed.push(name);
}

const counts = [countVitest(UNIT_REPORT), countPlaywright(JOURNEY_REPORT)];
const sum = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[key], 0);
console.log('');
if (advice !== null) console.log(`The journeys could not run. ${advice}`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(failed.length === 0 ? 0 : 1);
