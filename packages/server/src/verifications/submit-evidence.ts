import type { SubmissionBody } from '@tokencloud/contract/schemas';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import type { AttemptKey, CommandOf } from './command.ts';
import { transition } from './transition.ts';
import { attemptOf, type Verification } from './verification.ts';

type SubmitCommand = Omit<CommandOf<'submit'>, 'evidence'>;
type Judged = { readonly verification: Verification; readonly services: Services };

/** What a submission is made of. */
type Submitted = {
  /** As it was read just now. */
  readonly verification: Verification;
  readonly attempt: AttemptKey;
  readonly body: SubmissionBody;
};

/**
 * Judges the evidence, but only where the rules would take everything else: without pairing and consents nothing
 * that was read goes anywhere.
 */
async function judge(command: SubmitCommand, body: SubmissionBody, { verification, services }: Judged) {
  const running = attemptOf(verification);
  const wouldBe = transition(verification, { ...command, evidence: 'accepted' }, services.clock());
  if (running === undefined || wouldBe.name !== 'changed') return 'refused';
  return services.verifyEvidence({
    verificationId: verification.id,
    mode: verification.mode,
    nonce: running.nonce,
    submission: body,
  });
}

/** Hands in what a phone has read. What is stored of it is sealed; liveness and evidence are not kept. */
export async function submitEvidence(submitted: Submitted, services: Services): Promise<void> {
  const { verification, attempt, body } = submitted;
  const { verifications, vault } = services;
  const { stage } = verification;
  const known = 'submission' in stage ? stage.submission.fingerprint : null;
  const command: SubmitCommand = {
    ...attempt,
    name: 'submit',
    fingerprint: vault.fingerprint('submission', JSON.stringify(body), known),
    consents: body.consents,
    document: body.document_data.type,
    hasPassedLiveness: body.liveness.passed,
  };
  const evidence = await judge(command, body, { verification, services });
  const applied = await services.submitting(() =>
    verifications.apply(verification, { ...command, evidence }, async (trx, { id }) => {
      const { wrappedKey, sealed } = vault.sealPersonalData(id, body.document_data);
      await trx
        .insertInto('personal_data')
        .values({ verification_id: id, wrapped_key: wrappedKey, sealed })
        .execute();
    }),
  );
  if (applied === undefined) throw new ProblemError('unauthorized');
  if (applied.refusal !== null) throw problemOf(applied.refusal);
}
