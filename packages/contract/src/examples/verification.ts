import type { MintBody, MintedVerification, Verification, WebhookPayload } from '../schemas/index.ts';
import { specimenDocuments } from './document-data.ts';
import { EXAMPLE_NOW } from './session.ts';

const ID_PART = 'Zk1v0aXh3Jq9LmT5uRcW7g';

/** What a partner's server sends to mint. */
export const mintBodyExample: MintBody = {
  reference: 'customer-4821',
  account_hint: 'Account ending 4821',
  metadata: { branch: 'online' },
};

/** A verification that has just been minted. */
export const verificationExample: Verification = {
  id: `vrf_test_${ID_PART}`,
  mode: 'test',
  status: 'open',
  reference: 'customer-4821',
  documents: ['cn_id_card', 'passport'],
  region_sources: ['gps', 'ip', 'declared'],
  region: { value: 'unknown', source: null },
  document: null,
  account_hint: 'Account ending 4821',
  locale: null,
  return_url: null,
  metadata: { branch: 'online' },
  scenario: 'verified',
  attempts: 0,
  failure: null,
  rejection_reason: null,
  created_at: EXAMPLE_NOW,
  expires_at: '2026-02-01T09:30:00.000Z',
  submitted_at: null,
  decided_at: null,
  redacted_at: null,
  result: null,
};

/** The answer to a mint. The token is made up and opens nothing. */
export const mintedVerificationExample: MintedVerification = {
  ...verificationExample,
  client_token: `ct_test_${ID_PART}_${'example-token-opens-nothing'.padEnd(43, '0')}`,
  client_token_expires_at: '2026-01-31T10:30:00.000Z',
  hosted_url: `https://verify.example/hosted/vrf_test_Zk1v0aXh3Jq9LmT5uRcW7g#${'example-link-opens-nothing'.padEnd(43, '0')}`,
};

/** The same verification after the decision. */
export const verifiedExample: Verification = {
  ...verificationExample,
  status: 'verified',
  region: { value: 'mainland_china', source: 'gps' },
  document: 'cn_id_card',
  attempts: 1,
  submitted_at: '2026-01-31T09:33:00.000Z',
  decided_at: '2026-01-31T09:38:00.000Z',
  result: specimenDocuments.cn_id_card,
};

/** The webhook that says so. */
export const webhookPayloadExample: WebhookPayload = {
  type: 'verification.verified',
  timestamp: '2026-01-31T09:38:00.000Z',
  data: {
    verification_id: verificationExample.id,
    reference: verificationExample.reference,
    status: 'verified',
    mode: 'test',
  },
};
