import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { accountStatuses, type Account } from './account.ts';

/** All that this bank has to remember. */
export type State = {
  readonly accounts: Readonly<Record<string, Account>>;
  /** `webhook-id`s that have been acted on, the newest last. */
  readonly webhookIds: readonly string[];
};

const EMPTY: State = { accounts: {}, webhookIds: [] };

function isAccount(value: unknown): value is Account {
  const { id, ending, status, verificationId, mints } = Object(value) as Record<keyof Account, unknown>;
  return (
    typeof id === 'string' &&
    typeof ending === 'string' &&
    accountStatuses.some((known) => known === status) &&
    (verificationId === null || typeof verificationId === 'string') &&
    typeof mints === 'number'
  );
}

function isState(value: unknown): value is State {
  const { accounts, webhookIds } = Object(value) as Record<keyof State, unknown>;
  return (
    typeof accounts === 'object' &&
    accounts !== null &&
    Object.values(accounts).every(isAccount) &&
    Array.isArray(webhookIds) &&
    webhookIds.every((id) => typeof id === 'string')
  );
}

/**
 * Reads the state, empty where there is no file yet.
 * @throws where the file is not this program's, rather than beginning anew and forgetting accounts.
 */
export function readState(file: string): State {
  if (!existsSync(file)) return EMPTY;
  const state: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isState(state)) throw new Error(`${file} is not a state file of this demo: move it away.`);
  return state;
}

/** Writes the state so that a crash at any moment leaves either the old or the new one, never half of one. */
export function writeState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify(state, null, 2), { mode: 0o600, flush: true });
  renameSync(draft, file);
}
