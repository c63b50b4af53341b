import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../configuration.ts';

/** The master key: `ENCRYPTION_KEY`, or in test mode one that is made once and kept beside the database. */
export function readMasterKey({ ENCRYPTION_KEY, DATA_DIR }: Configuration): Buffer {
  if (ENCRYPTION_KEY !== undefined) return Buffer.from(ENCRYPTION_KEY, 'base64');
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  const path = join(DATA_DIR, 'encryption.key');
  try {
    writeFileSync(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // It is there already: that is the one to use.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}
