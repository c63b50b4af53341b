import type { PhoneStep } from '@tokencloud/contract/vocabulary';
import type { Services } from '../services.ts';
import { playInterruption } from '../test-mode/interrupt.ts';
import type { AttemptKey } from './command.ts';
import type { Verification } from './verification.ts';
import type { Applied } from './verification-store.ts';

/** A phone says where the person is; a scenario of test mode may let something come between then. */
export async function reportStep(
  { verification, attempt, step }: { verification: Verification; attempt: AttemptKey; step: PhoneStep },
  services: Pick<Services, 'verifications'>,
): Promise<Applied | undefined> {
  const applied = await services.verifications.apply(verification, {
    name: 'report_step',
    step,
    ...attempt,
  });
  if (applied?.refusal === null && step === 'liveness') {
    await playInterruption('liveness', applied.verification, services);
  }
  return applied;
}
