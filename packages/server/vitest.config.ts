import { configDefaults, defineConfig } from 'vitest/config';

/** The server on the embedded database; the root's configuration runs the same suite on PostgreSQL. */
export default defineConfig({
  test: {
    name: '@tokencloud/server',
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    exclude: [...configDefaults.exclude, '**/*.postgres.test.ts'],
  },
});
