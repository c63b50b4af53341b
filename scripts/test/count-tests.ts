import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** How many tests a suite ran. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
});
const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Counts from vitest's JSON report; a run without a report failed. */
export function countVitest(file: string): Count {
  const report = vitestSchema.safeParse(readJson(file));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = report.data;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

/** Counts from Playwright's JSON report; a run without a report failed, and so did a flaky test. */
export function countPlaywright(file: string): Count {
  const report = playwrightSchema.safeParse(readJson(file));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
