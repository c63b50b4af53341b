import { countOwn, countPlaywright, countVitest } from './count-tests.ts';
import { REPORTS } from './reports.ts';
import { runStep } from './run-step.ts';
import type { Suite } from './suite.ts';

const reportOf = (name: string): string => `${REPORTS}/${name.replaceAll(/\W+/g, '-')}.json`;

/**
 * Two cores: more workers only wait for each other, and of what the root's configuration says the projects take nothing.
 * A slow machine is no failure; what hangs is.
 */
const MACHINE = ['--maxWorkers=2', '--testTimeout=30000'];

/** Unit tests: what vitest runs with these arguments. */
export function vitestSuite(
  name: string,
  args: readonly string[],
  prepare?: () => Promise<string | null>,
): Suite {
  const report = reportOf(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    ...(prepare && { prepare }),
    run: () => runStep('node_modules/.bin/vitest', ['run', ...MACHINE, ...reporters, ...args]),
    count: () => countVitest(report),
  };
}

/** Faults, each as often as is said, on both databases. */
export function faultsSuite(name: string, rounds: number, prepare: () => Promise<string | null>): Suite {
  const report = reportOf(name);
  const args = ['scripts/faults.ts', `--rounds=${rounds}`, `--report=${report}`];
  return {
    name,
    prepare,
    run: () => runStep(process.execPath, args),
    count: () => countOwn(report),
  };
}

/** Tests in a browser: what Playwright runs with these arguments. */
export function playwrightSuite(
  name: string,
  args: readonly string[],
  prepare: () => Promise<string | null>,
): Suite {
  const report = reportOf(name);
  return {
    name,
    prepare,
    run: () =>
      runStep('node_modules/.bin/playwright', ['test', '--reporter=list,json', ...args], {
        cwd: 'e2e',
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: `../${report}` },
      }),
    count: () => countPlaywright(report),
  };
}
