import {
  mintedVerificationExample,
  specimenDocuments,
  verificationExample,
} from '@tokencloud/contract/examples';
import type { ClientTokenGrant, MintBody, Verification, WebhookEvent } from '@tokencloud/contract/schemas';
import {
  CLIENT_TOKEN_SECONDS,
  statusAtEvent,
  VERIFICATION_SECONDS,
  webhookEventTypes,
  type VerificationStatus,
} from '@tokencloud/contract/vocabulary';

/** A moment as the API writes it. */
export const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A number as 22 characters that look like the random ones of the server. */
const idPart = (number: number): string => String(number).padStart(22, '0');

/** A verification as it is when it has just been minted: the example, with what was asked for. */
export function mintRecord(body: MintBody, number: number, now: number): Verification {
  const { documents, region_sources, scenario } = verificationExample;
  return {
    ...verificationExample,
    reference: body.reference,
    documents: body.documents ?? documents,
    region_sources: body.region_sources ?? region_sources,
    account_hint: body.account_hint ?? null,
    locale: body.locale ?? null,
    return_url: body.return_url ?? null,
    metadata: body.metadata ?? {},
    scenario: body.scenario ?? scenario,
    id: `vrf_test_${idPart(number)}`,
    created_at: moment(now),
    expires_at: moment(now + VERIFICATION_SECONDS * 1000),
  };
}

/** A client token and a hosted page's link. They open nothing. */
export function grantFor({ id }: Verification, grants: number, now: number): ClientTokenGrant {
  const [mode, part] = [id.slice(4, 8), id.slice(9)];
  const address = new URL(mintedVerificationExample.hosted_url);
  address.hash = String(grants).padStart(43, '0');
  return {
    client_token: `ct_${mode}_${part}_${String(grants).padStart(43, '0')}`,
    client_token_expires_at: moment(now + CLIENT_TOKEN_SECONDS * 1000),
    hosted_url: address.href,
  };
}

/** A status that a verification can be moved to. */
export type MovedStatus = 'in_review' | 'verified' | 'rejected' | 'failed' | 'canceled' | 'expired';

/** From where each status can be reached at once. */
export const reachedFrom: Readonly<Record<MovedStatus, VerificationStatus>> &
  Readonly<Record<Exclude<VerificationStatus, 'open'>, VerificationStatus>> = {
  in_review: 'open',
  verified: 'in_review',
  rejected: 'in_review',
  failed: 'open',
  canceled: 'open',
  expired: 'open',
};

/** The verification in its next status, with what comes with it. */
export function moved(record: Verification, status: MovedStatus, now: number): Verification {
  const at = moment(now);
  switch (status) {
    case 'in_review':
      return { ...record, status, document: record.documents[0] ?? null, attempts: 1, submitted_at: at };
    case 'verified':
      return { ...record, status, decided_at: at, result: specimenDocuments[record.document ?? 'passport'] };
    case 'rejected':
      return { ...record, status, decided_at: at };
    case 'failed':
      return { ...record, status, attempts: 5, failure: { code: 'attempts_exhausted' } };
    case 'canceled':
    case 'expired':
      return { ...record, status };
  }
}

/** The event of a status: each but `open` has one. */
export function eventOf(
  { id, reference, status, mode }: Verification,
  number: number,
  now: number,
): WebhookEvent {
  const type = webhookEventTypes.find((each) => statusAtEvent[each] === status);
  if (type === undefined) throw new Error(`No event says that a verification is ${status}.`);
  return {
    id: `evt_${idPart(number)}`,
    payload: { type, timestamp: moment(now), data: { verification_id: id, reference, status, mode } },
    deliveries: [],
  };
}
