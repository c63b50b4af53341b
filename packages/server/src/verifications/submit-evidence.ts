import type { SubmissionBody } from '@tokencloud/contract/schemas';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { attemptOf } from './claim-code.ts';
import type { AttemptKey } from './command.ts';

/** What a submission is made of. */
type Submitted = {
  readonly verificationId: string;
  readonly attempt: AttemptKey;
  readonly body: SubmissionBody;
};

/** Judges the evidence of the attempt that runs; where it does not run, the rules say what is wrong. */
async function judge({ verificationId, attempt, body }: Submitted, services: Services) {
  const verification = await services.verifications.read(verificationId);
  const running = verification && attemptOf(verification);
  if (verification === undefined || running?.id !== attempt.attemptId) return 'accepted';
  return services.verifyEvidence({
    verificationId,
    mode: verification.mode,
    nonce: running.nonce,
    submission: body,
  });
}

/** Hands in what a phone has read. What is stored of it is sealed; liveness and evidence are not kept. */
export async function submitEvidence(submitted: Submitted, services: Services): Promise<void> {
  const { verificationId, attempt, body } = submitted;
  const { verifications, vault } = services;
  const evidence = await judge(submitted, services);
  const applied = await verifications.apply(
    verificationId,
    {
      ...attempt,
      name: 'submit',
      fingerprint: vault.fingerprint('submission', JSON.stringify(body)),
      consents: body.consents,
      document: body.document_data.type,
      hasPassedLiveness: body.liveness.passed,
      evidence,
    },
    async (trx) => {
      const { wrappedKey, sealed } = vault.sealPersonalData(verificationId, body.document_data);
      await trx
        .insertInto('personal_data')
        .values({ verification_id: verificationId, wrapped_key: wrappedKey, sealed })
        .execute();
    },
  );
  if (applied === undefined) throw new ProblemError('unauthorized');
  if (applied.refusal !== null) throw problemOf(applied.refusal);
}
