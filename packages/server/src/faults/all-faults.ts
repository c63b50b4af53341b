import { clockFaults } from './clock-moved.ts';
import { diskFull } from './disk-full.ts';
import type { Fault } from './fault.ts';
import { killed } from './killed.ts';
import { postgresFaults } from './postgres-faults.ts';
import { races } from './races.ts';
import { terminated } from './terminated.ts';
import { webhookFaults } from './webhook-faults.ts';

/** Every fault; docs/reliability.md has a row for each of them on each of its databases. */
export const allFaults: readonly Fault[] = [
  ...killed,
  terminated,
  ...postgresFaults,
  diskFull,
  ...clockFaults,
  ...races,
  ...webhookFaults,
];
