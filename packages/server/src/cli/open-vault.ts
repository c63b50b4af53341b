import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../configuration.ts';
import { createVault, type Vault } from '../vault/vault.ts';

/**
 * The vault by the master keys: those of `ENCRYPTION_KEY`, or in test mode one that is made once and kept beside the
 * database.
 */
export function openVault({ ENCRYPTION_KEY, DATA_DIR }: Configuration): Vault {
  const [first = keptKey(DATA_DIR), ...older] = ENCRYPTION_KEY ?? [];
  return createVault(first, ...older);
}

function keptKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'encryption.key');
  try {
    writeFileSync(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // It is there already: that is the one to use.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64');
}
