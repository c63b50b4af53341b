import type { OpenDatabase } from '../database/open-database.ts';
import type { Command } from './command.ts';
import type { Verification } from './verification.ts';
import type { Applied, VerificationStore } from './verification-store.ts';

/** Asks something of a verification, and deletes its personal data and their key where that is what is asked. */
export async function applyWithPersonalData(
  verifications: VerificationStore,
  of: string | Verification,
  command: Command,
): Promise<Applied | undefined> {
  if (command.name !== 'redact') return verifications.apply(of, command);
  return verifications.apply(of, command, async (trx, { id }) => {
    await trx.deleteFrom('personal_data').where('verification_id', '=', id).execute();
  });
}

/** The same, and erases at once what was deleted from the database's files. Asked again, it erases again. */
export async function applyWithRedaction(
  {
    verifications,
    eraseDeleted,
  }: { verifications: VerificationStore; eraseDeleted: OpenDatabase['eraseDeleted'] },
  of: string | Verification,
  command: Command,
): Promise<Applied | undefined> {
  const applied = await applyWithPersonalData(verifications, of, command);
  if (command.name === 'redact') await eraseDeleted();
  return applied;
}
