import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** How many tests a suite ran, and for each test that it skipped the reason. */
export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly string[];
};

/** The count of a suite that has no tests. */
export const noTests: Count = { passed: 0, failed: 0, skips: [] };

/** A run that left no report failed, and nobody knows how many of its tests did. */
const noReport: Count = { passed: 0, failed: 1, skips: [] };

const NO_REASON = 'no reason given';

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  // Files that did not load have failed without a test to count.
  numFailedTestSuites: z.int(),
  numPendingTests: z.int(),
});

const annotationSchema = z.object({ type: z.string(), description: z.optional(z.string()) });
const playwrightSuiteSchema = z.object({
  specs: z.array(
    z.object({ tests: z.array(z.object({ status: z.string(), annotations: z.array(annotationSchema) })) }),
  ),
  get suites() {
    return z.optional(z.array(playwrightSuiteSchema));
  },
});
const playwrightSchema = z.object({
  suites: z.array(playwrightSuiteSchema),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Counts from vitest's JSON report. */
export function countVitest(file: string): Count {
  const report = vitestSchema.safeParse(readJson(file));
  if (!report.success) return noReport;
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = report.data;
  const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
  const skips = Array.from({ length: numPendingTests }, () => NO_REASON);
  return { passed: numPassedTests, failed, skips };
}

const countSchema = z.object({ passed: z.int(), failed: z.int(), skips: z.array(z.string()) });

/** Counts from a report that is one. */
export function countOwn(file: string): Count {
  const report = countSchema.safeParse(readJson(file));
  return report.success ? report.data : noReport;
}

function skipsOf({ specs, suites = [] }: z.infer<typeof playwrightSuiteSchema>): string[] {
  const skipped = specs.flatMap(({ tests }) => tests).filter(({ status }) => status === 'skipped');
  const reasons = skipped.map(
    ({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? NO_REASON,
  );
  return [...reasons, ...suites.flatMap(skipsOf)];
}

/** Counts from Playwright's JSON report; a flaky test failed. */
export function countPlaywright(file: string): Count {
  const report = playwrightSchema.safeParse(readJson(file));
  if (!report.success) return noReport;
  const { expected, unexpected, flaky } = report.data.stats;
  return { passed: expected, failed: unexpected + flaky, skips: report.data.suites.flatMap(skipsOf) };
}

/** Several suites' counts as one. */
export function sumOf(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
    skips: counts.flatMap(({ skips }) => skips),
  };
}
