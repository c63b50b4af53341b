import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Command } from './command.ts';
import type { Applied, VerificationStore } from './verification-store.ts';

/** Asks something of a verification, and destroys its personal data with its key where that is what is asked. */
export async function applyWithRedaction(
  { verifications, db }: { verifications: VerificationStore; db: Kysely<Database> },
  id: string,
  command: Command,
): Promise<Applied | undefined> {
  if (command.name !== 'redact') return verifications.apply(id, command);
  const applied = await verifications.apply(id, command, async (trx) => {
    await trx.deleteFrom('personal_data').where('verification_id', '=', id).execute();
  });
  // The write-ahead log still holds what was written long ago: it is emptied into the file, whose deleted parts
  // are overwritten (`secure_delete`).
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  return applied;
}
