import type { FreshCode } from './command.ts';
import type { Attempt, Handoff, Stage, Verification } from './verification.ts';

/** The moment at which the examples below were minted. */
export const MINTED_AT = Date.parse('2026-01-31T09:30:00.000Z');

/** A verification that has just been minted, for tests of the rules. */
export const fresh: Verification = {
  id: 'vrf_test_AAAAAAAAAAAAAAAAAAAAAA',
  partnerId: 'ptr_example',
  mode: 'test',
  reference: 'customer-1',
  documents: ['cn_id_card', 'passport'],
  regionSources: ['gps', 'ip', 'declared'],
  accountHint: null,
  locale: null,
  returnUrl: null,
  metadata: {},
  scenario: 'verified',
  clock: { codeSeconds: 600, claimSeconds: 600, reviewSeconds: 5 },
  retentionDays: 30,
  createdAt: MINTED_AT,
  expiresAt: MINTED_AT + 24 * 3600 * 1000,
  version: 1,
  region: { value: 'unknown', source: null },
  document: null,
  attempts: 0,
  generation: 0,
  stage: { name: 'open', handoff: null, stoppedPhone: null },
  redactedAt: null,
};

/** A code for a new handoff. */
export const freshCode = (name: string): FreshCode => ({
  code: `code-${name}`,
  requestId: `request-${name}`,
  network: 'network-of-the-widget',
});

const code = {
  ...freshCode('one'),
  generation: 1,
  expiresAt: MINTED_AT + 600_000,
};

const attempt: Attempt = {
  id: 'att_one',
  claimKeyHash: 'hash-of-phone-one',
  platform: 'android',
  nonce: 'nonce-one',
  claimedAt: MINTED_AT,
  renewableAt: MINTED_AT + 600_000,
  step: 'opened',
  problem: null,
  pairing: { name: 'not_needed' },
  lastSeenAt: MINTED_AT,
};

const open = (handoff: Handoff): Stage => ({ name: 'open', handoff, stoppedPhone: null });

/** A verification whose code waits for a phone. */
export const waiting: Verification = {
  ...fresh,
  version: 2,
  document: 'cn_id_card',
  generation: 1,
  stage: open({ ...code, name: 'waiting' }),
};

/** A verification whose first attempt runs. */
export const claimed: Verification = {
  ...waiting,
  version: 3,
  attempts: 1,
  stage: open({ ...code, name: 'claimed', attempt }),
};

/** The same, with the pairing number still to be typed. */
export const unpaired: Verification = {
  ...claimed,
  stage: open({
    ...code,
    name: 'claimed',
    attempt: { ...attempt, pairing: { name: 'required', number: '47', triesLeft: 3 } },
  }),
};

/** A verification in review. */
export const inReview: Verification = {
  ...claimed,
  version: 4,
  stage: { name: 'in_review', submission: { attemptId: 'att_one', fingerprint: 'print', at: MINTED_AT } },
};

/** The key that the phone of `claimed` holds. */
export const phoneOne = { attemptId: 'att_one', generation: 1 } as const;
