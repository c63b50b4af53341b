import type { SubmissionBody } from '@tokencloud/contract/schemas';
import type { Mode } from '@tokencloud/contract/vocabulary';
import * as z from 'zod/mini';

/** What there is to judge: the submission, and the nonce that its evidence has to be made over. */
export type EvidenceQuestion = {
  readonly verificationId: string;
  readonly mode: Mode;
  readonly nonce: string;
  readonly submission: SubmissionBody;
};

/** Judges evidence: the chip's signature, the decoder's licence, the liveness vendor. Outside of this product. */
export type VerifyEvidence = (question: EvidenceQuestion) => Promise<'accepted' | 'refused'>;

/** The verifier cannot be reached, or does not answer as it should; asking again later may help. */
export class EvidenceUnavailableError extends Error {
  override readonly name = 'EvidenceUnavailableError';
}

/** What the log calls an answer that is no verdict. */
const notOk = (status: number) =>
  Object.assign(new Error(`The evidence verifier answered ${status}.`), { code: `HTTP_${status}` });

const VERIFIER_TIMEOUT_MS = 10_000;
/** The verifier repeats the nonce that it has found the evidence to be made over. */
const verdictSchema = z.object({ accepted: z.boolean(), nonce: z.string() });

/**
 * Test mode accepts what the simulated phones make of the nonce; live mode asks the verifier.
 * @param verifierUrl where to ask; has to be there in live mode.
 * @returns what throws EvidenceUnavailableError where there is no verdict.
 */
export function createVerifyEvidence(verifierUrl: string | undefined, ask: typeof fetch): VerifyEvidence {
  return async ({ verificationId, mode, nonce, submission }) => {
    if (mode === 'test') return submission.evidence === `simulated:${nonce}` ? 'accepted' : 'refused';
    if (verifierUrl === undefined) throw new Error('EVIDENCE_VERIFIER_URL is not set.');
    const { document_data, liveness, evidence } = submission;
    const body = { verification_id: verificationId, nonce, document_data, liveness, evidence };
    try {
      const response = await ask(verifierUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(VERIFIER_TIMEOUT_MS),
      });
      if (!response.ok) throw notOk(response.status);
      const verdict = verdictSchema.parse(await response.json());
      // A verdict over another nonce is about other evidence: replayed, or somebody else's.
      return verdict.accepted && verdict.nonce === nonce ? 'accepted' : 'refused';
    } catch (error) {
      throw new EvidenceUnavailableError('The evidence verifier gave no verdict.', { cause: error });
    }
  };
}
