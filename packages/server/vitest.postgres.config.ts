import { defineConfig } from 'vitest/config';

/** The server's whole suite once more, on a PostgreSQL that it starts and ends. */
export default defineConfig({
  test: {
    name: '@tokencloud/server on PostgreSQL',
    globalSetup: './src/under-test/provide-postgres.ts',
    // Several databases and servers share the machine: what a test waits for may take its time.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
