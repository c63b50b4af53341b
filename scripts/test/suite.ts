import type { Count } from './count-tests.ts';

/** One named part of a test run. */
export type Suite = {
  /** What the last lines call it. */
  readonly name: string;
  /** Sees to what it needs of the machine. @returns a sentence that says what to do where that could not be had. */
  readonly prepare?: () => Promise<string | null>;
  /** @returns an exit code. */
  readonly run: () => Promise<number>;
  /** What its report counted. Absent: it holds the tree to rules, and has no tests to count. */
  readonly count?: () => Count;
};
