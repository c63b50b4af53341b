import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseKind } from '../under-test/test-database.ts';
import { allFaults } from './all-faults.ts';
import { startDatabaseSource } from './rig-database.ts';
import { FaultRunner } from './run-fault.ts';

// Each fault once; `npm run test:full` lets each happen twenty times (docs/reliability.md).
const SEED = 20_260_101;
const LONGEST_MS = 120_000;

let runner: FaultRunner;
beforeAll(async () => {
  runner = new FaultRunner(await startDatabaseSource(databaseKind));
});
afterAll(() => runner.stop());

const faults = allFaults.filter(({ databases }) => databases.includes(databaseKind));

test.for(faults)(
  'nothing that was acknowledged is lost: $name',
  { timeout: LONGEST_MS },
  async (fault, { skip }) => {
    const result = await runner.run(fault, [SEED]);
    if (result.name === 'not_run') {
      process.stdout.write(`Not run: ${fault.name}: ${result.reason}.\n`);
      return skip(result.reason);
    }
    const [round] = result.rounds;
    expect(round?.lost).toEqual([]);
    expect(round?.facts).toBeGreaterThan(0);
  },
);
