import type { OpenDatabase } from '../database/open-database.ts';
import type { Command } from './command.ts';
import type { Applied, VerificationStore } from './verification-store.ts';

/** Asks something of a verification, and destroys its personal data with its key where that is what is asked. */
export async function applyWithRedaction(
  {
    verifications,
    eraseDeleted,
  }: { verifications: VerificationStore; eraseDeleted: OpenDatabase['eraseDeleted'] },
  id: string,
  command: Command,
): Promise<Applied | undefined> {
  if (command.name !== 'redact') return verifications.apply(id, command);
  const applied = await verifications.apply(id, command, async (trx) => {
    await trx.deleteFrom('personal_data').where('verification_id', '=', id).execute();
  });
  await eraseDeleted();
  return applied;
}
