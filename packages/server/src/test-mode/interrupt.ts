import type { Interruption } from '@tokencloud/contract/vocabulary';
import type { Services } from '../services.ts';
import type { Command } from '../verifications/command.ts';
import { newFreshCode, rememberCode } from '../verifications/fresh-code.ts';
import type { Refusal } from '../verifications/transition-result.ts';
import { attemptOf, type Verification } from '../verifications/verification.ts';
import type { Alongside } from '../verifications/verification-store.ts';
import { scenarioCatalogue, type InterruptionMoment } from './scenario-catalogue.ts';

/** What a page, a person or the clock would do, and what is written with it. */
type Interrupting = { readonly command: Command; readonly alongside?: Alongside };

const interruptingBy: Record<Interruption, (verification: Verification) => Interrupting> = {
  phone_late: () => ({ command: { name: 'bring_forward', end: 'handoff' } }),
  phone_replaced: ({ stage }) => {
    const network = stage.name === 'open' ? (stage.handoff?.network ?? null) : null;
    return {
      command: { name: 'release_phone', fresh: newFreshCode(network) },
      alongside: rememberCode,
    };
  },
  canceled: () => ({ command: { name: 'cancel', by: 'person' } }),
  expired: () => ({ command: { name: 'bring_forward', end: 'verification' } }),
};

/** Lets an interruption of a test-mode verification happen. @returns why it could not, where it was too late for it. */
export async function interrupt(
  verification: Verification,
  interruption: Interruption,
  { verifications }: Pick<Services, 'verifications'>,
): Promise<Refusal | null> {
  const { command, alongside } = interruptingBy[interruption](verification);
  const applied = await verifications.apply(verification.id, command, alongside);
  return applied?.refusal ?? null;
}

/** Whether a scenario's interruption is still to come: it is for the first code, and the first phone. */
function isFirst(verification: Verification, moment: InterruptionMoment): boolean {
  if (verification.generation !== 1) return false;
  const isClaimed = attemptOf(verification) !== undefined;
  return moment === 'claiming' ? verification.attempts === 0 && !isClaimed : isClaimed;
}

/** Lets happen what the scenario has for this moment of the first phone. @returns whether something has. */
export async function playInterruption(
  moment: InterruptionMoment,
  verification: Verification,
  services: Pick<Services, 'verifications'>,
): Promise<boolean> {
  const { scenario } = verification;
  const planned = scenario === null ? null : scenarioCatalogue[scenario].interruption;
  if (planned?.at !== moment || !isFirst(verification, moment)) return false;
  // What could not be interrupted any more has been ended by somebody else: that comes between as well.
  await interrupt(verification, planned.name, services);
  return true;
}
