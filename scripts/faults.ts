// `pnpm faults [--rounds=20] [--seed=1] [--only=SIGKILL] [--database=file] [--report=FILE] [--write]`: lets every
// fault happen, on both databases, and prints what was lost. `--write` puts what came of it into docs/reliability.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { findPostgres } from '../packages/server/src/under-test/find-postgres.ts';
import { allFaults } from '../packages/server/src/faults/all-faults.ts';
import { type DatabaseKind, databaseKinds, type Fault } from '../packages/server/src/faults/fault.ts';
import { startDatabaseSource } from '../packages/server/src/faults/rig-database.ts';
import {
  readTable,
  type Row,
  rowOf,
  rowsToBe,
  withTable,
} from '../packages/server/src/faults/reliability-table.ts';
import { type FaultResult, FaultRunner } from '../packages/server/src/faults/run-fault.ts';

const TABLE = new URL('../docs/reliability.md', import.meta.url);

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    database: { type: 'string' },
    report: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const seeds = Array.from({ length: Number(values.rounds) }, (_, round) => Number(values.seed) + round);
const kinds = databaseKinds.filter((kind) => values.database === undefined || kind === values.database);
const rows: Row[] = [];
const skips: string[] = [];
let failed = 0;

function tell(fault: Fault, kind: DatabaseKind, result: FaultResult): void {
  const row = rowOf(fault.name, kind, result);
  rows.push(row);
  if (values.write) write();
  console.log(`${row.fault}, ${kind}: survived ${row.survived}${row.lost && `, lost ${row.lost} facts`}`);
  if (result.name === 'not_run') {
    skips.push(`${fault.name}: ${result.reason}`);
    return;
  }
  const lost = result.rounds.flatMap((round) => round.lost);
  if (lost.length > 0) failed += 1;
  for (const what of lost) console.log(`  ${what}`);
}

/** Puts the rows of this run into the table, and leaves those of faults that it did not run. */
function write(): void {
  const text = readFileSync(TABLE, 'utf8');
  const known = [...rows, ...readTable(text)];
  const ordered = rowsToBe().flatMap(
    ({ fault, database }) => known.find((row) => row.fault === fault && row.database === database) ?? [],
  );
  writeFileSync(TABLE, withTable(text, ordered));
}

async function runOn(kind: DatabaseKind): Promise<void> {
  const faults = allFaults.filter(
    ({ name, databases }) => databases.includes(kind) && name.includes(values.only),
  );
  if (kind === 'postgres' && findPostgres() === undefined) {
    for (const fault of faults) tell(fault, kind, { name: 'not_run', reason: 'there is no PostgreSQL here' });
    return;
  }
  const runner = new FaultRunner(await startDatabaseSource(kind));
  try {
    for (const fault of faults) {
      try {
        tell(fault, kind, await runner.run(fault, seeds));
      } catch (error) {
        failed += 1;
        console.log(`${fault.name}, ${kind}: FAILED`, error);
      }
    }
  } finally {
    await runner.stop();
  }
}

for (const kind of kinds) await runOn(kind);

if (values.report !== undefined) {
  const report = { passed: rows.length - skips.length - failed, failed, skips };
  mkdirSync(dirname(values.report), { recursive: true });
  writeFileSync(values.report, JSON.stringify(report));
}
process.exitCode = failed === 0 ? 0 : 1;
