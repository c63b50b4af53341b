import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import { findPostgres } from './packages/server/src/under-test/find-postgres.ts';

// Where there is no PostgreSQL, `npm test` gets one, or says that this part was not run.
const onPostgres = findPostgres() === undefined ? [] : ['packages/server/vitest.postgres.config.ts'];

/** By itself vitest begins with the largest files; the one that takes longest by far is among the smallest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/faults.test.ts');
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: { projects: ['packages/*', ...onPostgres], sequence: { sequencer: LongestFirst } },
});
