import { rmSync } from 'node:fs';
import { runPnpm } from '../launch/pnpm.ts';
import { noTests, sumOf, type Count } from './count-tests.ts';
import { durationText } from './duration.ts';
import { REPORTS } from './reports.ts';
import type { Suite } from './suite.ts';

/** What became of a suite. */
type Ending =
  | {
      readonly name: string;
      readonly is: 'passed' | 'failed';
      readonly count: Count;
      /** In milliseconds, without what its preparation took. */
      readonly lasted: number;
    }
  | { readonly name: string; readonly is: 'not run'; readonly advice: string };

async function endingOf({ name, prepare, run, count }: Suite): Promise<Ending> {
  console.log(`\n== ${name}`);
  const advice = (await prepare?.()) ?? null;
  if (advice !== null) return { name, is: 'not run', advice };
  const begun = performance.now();
  const code = await run();
  const lasted = performance.now() - begun;
  const counted = count?.() ?? noTests;
  // A report that counts a failure is believed over an exit code that does not.
  return { name, is: code === 0 && counted.failed === 0 ? 'passed' : 'failed', count: counted, lasted };
}

function printEndings(endings: readonly Ending[]): void {
  const skipped = endings.flatMap((ending) => (ending.is === 'not run' ? [] : ending.count.skips));
  console.log('');
  for (const [reason, number] of Map.groupBy(skipped, (reason) => reason)) {
    console.log(`Skipped, ${number.length}: ${reason}`);
  }
  for (const ending of endings) {
    if (ending.is === 'not run') console.log(`Not run: ${ending.name}. ${ending.advice}`);
    else console.log(`${ending.name}: ${durationText(ending.lasted)}`);
  }
  const failed = endings.filter(({ is }) => is === 'failed').map(({ name }) => name);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
}

/**
 * Builds, then runs each suite in order, also after a failed one. The last line sums all of them up; a suite that
 * could not run is named above it, and the run has not passed.
 * @returns the exit code of the run.
 */
export async function runSuites(suites: readonly Suite[]): Promise<number> {
  rmSync(REPORTS, { recursive: true, force: true });
  if ((await runPnpm(['--silent', 'run', 'build'], { FROZEN_DOCS: '1' })) !== 0) {
    console.error('The build failed, so nothing was tested.');
    return 1;
  }
  const endings: Ending[] = [];
  for (const suite of suites) endings.push(await endingOf(suite));
  printEndings(endings);
  const { passed, failed, skips } = sumOf(
    endings.map((ending) => (ending.is === 'not run' ? noTests : ending.count)),
  );
  console.log(`${passed} passed, ${failed} failed, ${skips.length} skipped`);
  return endings.every(({ is }) => is === 'passed') ? 0 : 1;
}
