/** Where the suites' reports lie while a run lasts, below the root. */
export const REPORTS = 'test-results';
