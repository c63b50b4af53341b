import type { DocumentData, Verification as VerificationView } from '@tokencloud/contract/schemas';
import { statusAt, type Verification } from './verification.ts';

const timestamp = (milliseconds: number) => new Date(milliseconds).toISOString();

/**
 * A verification as its partner's server sees it.
 * @param result the claims: given only for a verified one that is read by id.
 */
export function partnerViewOf(
  verification: Verification,
  now: number,
  result: DocumentData | null = null,
): VerificationView {
  const { stage } = verification;
  return {
    id: verification.id,
    mode: verification.mode,
    status: statusAt(verification, now),
    reference: verification.reference,
    documents: [...verification.documents],
    region_sources: [...verification.regionSources],
    region: verification.region,
    document: verification.document,
    account_hint: verification.accountHint,
    locale: verification.locale,
    return_url: verification.returnUrl,
    metadata: verification.metadata,
    scenario: verification.scenario,
    attempts: verification.attempts,
    failure: stage.name === 'failed' ? { code: stage.code } : null,
    rejection_reason: stage.name === 'rejected' ? stage.reason : null,
    created_at: timestamp(verification.createdAt),
    expires_at: timestamp(verification.expiresAt),
    submitted_at: 'submission' in stage ? timestamp(stage.submission.at) : null,
    decided_at: stage.name === 'verified' || stage.name === 'rejected' ? timestamp(stage.at) : null,
    redacted_at: verification.redactedAt === null ? null : timestamp(verification.redactedAt),
    result,
  };
}
