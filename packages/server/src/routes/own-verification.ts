import { verificationIdPattern } from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import type { Command } from '../verifications/command.ts';
import { applyWithRedaction } from '../verifications/redaction.ts';
import type { Verification } from '../verifications/verification.ts';
import type { Caller } from './route-handler.ts';

/** Whom a call is for; null sees everything (the review desk itself). */
type Owner = Caller['review_desk']['holder'];

/** The verification of an id, where this caller may see it. A foreign id answers as an unknown one. */
export async function readOwn(id: string, owner: Owner, { verifications }: Services): Promise<Verification> {
  const verification = verificationIdPattern.test(id) ? await verifications.read(id) : undefined;
  const isOwn =
    owner === null || (verification?.partnerId === owner.partner.id && verification.mode === owner.mode);
  if (verification === undefined || !isOwn) throw new ProblemError('not_found');
  return verification;
}

/** Asks something of a verification that this caller may see. */
export async function applyToOwn(
  { id, owner, command }: { id: string; owner: Owner; command: Command },
  services: Services,
): Promise<Verification> {
  const own = await readOwn(id, owner, services);
  const applied = await applyWithRedaction(services, own, command);
  if (applied === undefined) throw new ProblemError('not_found');
  if (applied.refusal !== null) throw problemOf(applied.refusal);
  return applied.verification;
}
