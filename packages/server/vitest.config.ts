import { configDefaults, defineConfig } from 'vitest/config';

/** The server on the embedded database; the root's configuration runs the same suite on PostgreSQL. */
export default defineConfig({
  test: {
    name: '@tokencloud/server',
    // The files of a worker share what they import: reading the server anew for each of them took as long as half
    // of the tests. Nothing here replaces a module or leaves anything of its own in one.
    isolate: false,
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    exclude: [...configDefaults.exclude, '**/*.postgres.test.ts'],
  },
});
