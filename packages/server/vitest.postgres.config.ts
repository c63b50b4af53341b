import { defineConfig } from 'vitest/config';

/** The server's whole suite once more, on a PostgreSQL that it starts and ends. */
export default defineConfig({
  test: {
    name: '@tokencloud/server on PostgreSQL',
    globalSetup: './src/under-test/provide-postgres.ts',
    // Several databases and servers share the machine: what a test waits for may take its time.
    // The files of a worker share what they import: reading the server anew for each of them took as long as half
    // of the tests. Nothing here replaces a module or leaves anything of its own in one.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
