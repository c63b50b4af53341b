import type { phoneRoutes } from '@tokencloud/contract/routes';
import { REVIEW_SECONDS } from '@tokencloud/contract/vocabulary';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { claimCode } from '../verifications/claim-code.ts';
import type { Command } from '../verifications/command.ts';
import { reportStep } from '../verifications/report-step.ts';
import { submitEvidence } from '../verifications/submit-evidence.ts';
import type { Verification } from '../verifications/verification.ts';
import type { Applied } from '../verifications/verification-store.ts';
import type { RouteHandlers } from './route-handler.ts';

/** What a phone can do. */
export function phoneHandlers(services: Services): RouteHandlers<keyof typeof phoneRoutes> {
  async function done(applying: Promise<Applied | undefined>): Promise<{ body: null }> {
    const applied = await applying;
    if (applied === undefined) throw new ProblemError('unauthorized');
    if (applied.refusal !== null) throw problemOf(applied.refusal);
    return { body: null };
  }
  const apply = (verification: Verification, command: Command) =>
    done(services.verifications.apply(verification, command));
  return {
    claim: async ({ body, network }) => ({ body: await claimCode({ body, network }, services) }),
    pair: ({ caller, body }) =>
      apply(caller.verification, { name: 'pair', number: body.number, ...caller.attempt }),
    reportStep: ({ caller, body }) => done(reportStep({ ...caller, step: body.step }, services)),
    reportProblem: ({ caller, body }) =>
      apply(caller.verification, { name: 'report_problem', ...body, ...caller.attempt }),
    releaseFromPhone: ({ caller }) =>
      apply(caller.verification, {
        name: 'report_problem',
        code: 'user_left',
        final: true,
        ...caller.attempt,
      }),
    async submit({ caller, body }) {
      await submitEvidence({ ...caller, body }, services);
      return { body: { status: 'submitted', review_seconds: REVIEW_SECONDS } };
    },
  };
}
