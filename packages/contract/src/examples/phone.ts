import type { Claim, ClaimBody, SubmissionBody } from '../schemas/index.ts';
import { consents, type DocumentType } from '../vocabulary/index.ts';
import { specimenDocuments } from './document-data.ts';

/** A phone's first call. */
export const claimBodyExample: ClaimBody = {
  code: 'q3X7b1cYJ0mK2pR8sT5vWg',
  claim_key: 'claim-key-of-one-phone-0',
  platform: 'android',
  app_version: '1.0.0',
};

/** Its answer. The token is made up and opens nothing. */
export const claimExample: Claim = {
  phone_token: `pt_${'example-token-opens-nothing'.padEnd(43, '0')}`,
  nonce: 'example-nonce-of-one-attempt-0',
  mode: 'test',
  partner: { name: 'Example Savings' },
  account_hint: 'Account ending 4821',
  locale: null,
  document: 'cn_id_card',
  consents: [...consents],
  pairing: 'none',
  scenario: 'verified',
};

/** What a simulated phone submits: the specimen, and the evidence that test mode accepts. */
export function simulatedSubmission(document: DocumentType, nonce: string): SubmissionBody {
  return {
    consents: [...consents],
    document_data: specimenDocuments[document],
    liveness: { passed: true, session: 'simulated' },
    evidence: simulatedEvidence(nonce),
  };
}

/** The evidence that test mode accepts for an attempt's nonce. Proves nothing; live mode refuses it. */
export function simulatedEvidence(nonce: string): string {
  return `simulated:${nonce}`;
}
