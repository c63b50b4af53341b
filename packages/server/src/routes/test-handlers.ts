import { scenarios } from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { interrupt } from '../test-mode/interrupt.ts';
import { scenarioCatalogue } from '../test-mode/scenario-catalogue.ts';
import { readTestHandoff } from '../test-mode/test-handoff.ts';
import { driveTestPhone } from '../test-mode/test-phone.ts';
import { attemptOf } from '../verifications/verification.ts';
import { partnerViewOf } from '../verifications/partner-view.ts';
import { readOwn } from './own-verification.ts';
import type { Caller, RouteHandlers } from './route-handler.ts';

function requireTestMode({ mode }: Caller['secret_key']): void {
  if (mode !== 'test') throw new ProblemError('test_mode_only');
}

/** What only test mode can do. */
export function testHandlers(
  services: Services,
): RouteHandlers<'listScenarios' | 'readTestHandoff' | 'driveTestPhone' | 'interruptPhone'> {
  const { clock } = services;
  return {
    async listScenarios({ caller }) {
      requireTestMode(caller);
      return {
        body: {
          data: scenarios.map((name) => ({ name, description: scenarioCatalogue[name].description })),
        },
      };
    },
    async readTestHandoff({ id, caller }) {
      requireTestMode(caller);
      const verification = await readOwn(id, caller, services);
      return { body: readTestHandoff(verification, { ...services, partner: caller.partner }, clock()) };
    },
    async interruptPhone({ caller: { verification, attempt }, body }) {
      if (verification.mode !== 'test') throw new ProblemError('test_mode_only');
      if (attemptOf(verification)?.id !== attempt.attemptId) throw new ProblemError('attempt_ended');
      const refusal = await interrupt(verification, body.interruption, services);
      // Whatever else ended it first, this phone is at its end.
      if (refusal !== null) throw problemOf({ code: 'attempt_ended' });
      return { body: null };
    },
    async driveTestPhone({ id, caller, body }) {
      requireTestMode(caller);
      await readOwn(id, caller, services);
      return { body: partnerViewOf(await driveTestPhone(id, body, services), clock()) };
    },
  };
}
