import { execFile } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assertFired, type Fault, type Prepared } from './fault.ts';
import { untilItAnswers } from './undelivered.ts';

const run = promisify(execFile);
const SIZE_BYTES = 24 * 1024 * 1024;
const CHUNK = Buffer.alloc(16 * 1024);
const FACTS_BEFORE = 30;

/** Mounts a small disk in memory. */
async function mountSmallDisk(): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'tokencloud-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_BYTES}`, 'tmpfs', folder]);
  } catch {
    rmdirSync(folder);
    return { name: 'not_possible', reason: 'no small disk could be mounted here (it takes root)' };
  }
  return {
    name: 'ready',
    wishes: { folder },
    async undo() {
      await run('umount', [folder]);
      rmdirSync(folder);
    },
  };
}

/** Writes until there is no room left. */
function fill(path: string): void {
  for (;;) {
    try {
      writeFileSync(path, CHUNK, { flag: 'a' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
  }
}

/** The disk that the database file is on has no room left, and then has again. */
export const diskFull: Fault = {
  name: 'disk full',
  description:
    'The database’s disk of 24 MiB is filled up while six clients are at work, then it has room again.',
  databases: ['file'],
  prepare: mountSmallDisk,
  async run({ rig, crowd, lost }) {
    const { location } = rig.database;
    if (location.name !== 'file') throw new Error('This fault is the file’s.');
    const ballast = `${location.path}.ballast`;
    crowd.start();
    await crowd.until(() => crowd.acknowledged() >= FACTS_BEFORE);
    fill(ballast);
    await crowd.cutOff();
    rmSync(ballast);
    await untilItAnswers(rig);
    assertFired(crowd.interrupted().length > 0, 'nobody noticed');
    for (const { cutOff } of crowd.interrupted()) {
      if (cutOff?.code !== 'unavailable') lost(`a client was told ${cutOff?.code ?? 'nothing'}`);
    }
  },
};
