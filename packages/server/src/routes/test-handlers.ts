import { scenarios } from '@tokencloud/contract/vocabulary';
import { ProblemError } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { scenarioCatalogue } from '../test-mode/scenario-catalogue.ts';
import { readTestHandoff } from '../test-mode/test-handoff.ts';
import { driveTestPhone } from '../test-mode/test-phone.ts';
import { partnerViewOf } from '../verifications/partner-view.ts';
import { readOwn } from './own-verification.ts';
import type { Caller, RouteHandlers } from './route-handler.ts';

function requireTestMode({ mode }: Caller['secret_key']): void {
  if (mode !== 'test') throw new ProblemError('test_mode_only');
}

/** What only test keys can do. */
export function testHandlers(
  services: Services,
): RouteHandlers<'listScenarios' | 'readTestHandoff' | 'driveTestPhone'> {
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
    async driveTestPhone({ id, caller, body }) {
      requireTestMode(caller);
      await readOwn(id, caller, services);
      return { body: partnerViewOf(await driveTestPhone(id, body, services), clock()) };
    },
  };
}
