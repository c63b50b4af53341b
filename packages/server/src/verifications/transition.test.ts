import { consents, MAX_ATTEMPTS } from '@tokencloud/contract/vocabulary';
import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { transition } from './transition.ts';
import type { Verification } from './verification.ts';
import {
  claimed,
  fresh,
  freshCode,
  inReview,
  MINTED_AT,
  phoneOne,
  unpaired,
  waiting,
} from './verification-examples.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const make = (document: 'cn_id_card' | 'passport' = 'cn_id_card'): Command => ({
  name: 'make_handoff',
  document,
  fresh: freshCode('new'),
});
const release: Command = { name: 'release_phone', fresh: freshCode('new') };
const cancel: Command = { name: 'cancel', by: 'person' };
const claim = (changes: Partial<Extract<Command, { name: 'claim' }>> = {}): Command => ({
  name: 'claim',
  generation: 1,
  attemptId: 'att_new',
  claimKeyHash: 'hash-of-phone-two',
  platform: 'ios',
  nonce: 'nonce-new',
  pairingNumber: null,
  ...changes,
});
const step: Command = { name: 'report_step', step: 'scanning', ...phoneOne };
const problem = (final: boolean): Command => ({
  name: 'report_problem',
  code: 'nfc_off',
  final,
  ...phoneOne,
});
const pair = (number: string): Command => ({ name: 'pair', number, ...phoneOne });
const submit = (changes: Partial<Extract<Command, { name: 'submit' }>> = {}): Command => ({
  name: 'submit',
  fingerprint: 'print',
  consents,
  document: 'cn_id_card',
  hasPassedLiveness: true,
  evidence: 'accepted',
  ...phoneOne,
  ...changes,
});
const decide: Command = { name: 'decide', decision: 'verified', reason: null };
const gps = (region: 'mainland_china' | 'elsewhere' | 'unknown'): Command => ({
  name: 'set_region',
  source: 'gps',
  region,
});
const declare: Command = { name: 'set_region', source: 'declared', region: 'mainland_china' };
const located = (source: 'gps' | 'ip' | 'declared'): Verification => ({
  ...fresh,
  region: { value: 'elsewhere', source },
});

/** What became of a command, in a word: the new stage, `unchanged`, or the refusal's code. */
function outcomeOf(verification: Verification, command: Command, minutes: number): string {
  const result = transition(verification, command, MINTED_AT + minutes * MINUTE);
  if (result.name === 'refused') return result.refusal.code;
  if (result.name === 'unchanged') return 'unchanged';
  const { stage } = result.verification;
  const handoff = stage.name === 'open' ? ` ${stage.handoff?.name ?? 'none'}` : '';
  const refusal = result.refusal === null ? '' : ` but ${result.refusal.code}`;
  return `${stage.name}${handoff}${refusal}`;
}

describe('the table of rules', () => {
  test.each<[string, Verification, Command, number, string]>([
    ['choosing a document makes a code', fresh, make(), 0, 'open waiting'],
    ['a new code may be had while one waits', waiting, make(), 1, 'open waiting'],
    ['the other document may be chosen instead', waiting, make('passport'), 1, 'open waiting'],
    ['an expired code may be replaced', waiting, make(), 11, 'open waiting'],
    ['a running attempt keeps its time', claimed, make(), 9, 'phone_connected'],
    ['after its time a plain new code is allowed', claimed, make(), 10, 'open waiting'],
    ['a document that is not on offer is refused', located('gps'), make(), 0, 'document_not_available'],
    ['where it is on offer it is not', located('gps'), make('passport'), 0, 'open waiting'],

    ['a phone claims the code', waiting, claim(), 1, 'open claimed'],
    ['a code is claimed until its last moment', waiting, claim(), 9.99, 'open claimed'],
    ['an expired code is not claimed', waiting, claim(), 10, 'code_expired'],
    ['a replaced code is not claimed', { ...waiting, generation: 2 }, claim(), 1, 'code_replaced'],
    ['a second phone is refused', claimed, claim(), 1, 'code_claimed'],
    ['the same phone goes on', claimed, claim({ claimKeyHash: 'hash-of-phone-one' }), 30, 'open claimed'],
    ['a phone is told that it is submitted', inReview, claim(), 1, 'verification_submitted'],

    ['a release makes a new code', claimed, release, 1, 'open waiting'],
    ['without a phone there is nothing to release', waiting, release, 1, 'no_attempt'],
    ['a step is followed', claimed, step, 1, 'open claimed'],
    ['a step of another attempt is refused', { ...waiting, generation: 2 }, step, 1, 'attempt_replaced'],
    ['a step after the end of the attempt is refused', waiting, step, 1, 'attempt_ended'],
    ['a passing problem ends nothing', claimed, problem(false), 1, 'open claimed'],
    ['a final problem ends the attempt', claimed, problem(true), 1, 'open none'],
    ['a late phone may still submit until a new code is made', claimed, submit(), 30, 'in_review'],

    ['before pairing no step is taken', unpaired, step, 1, 'pairing_required'],
    ['before pairing nothing is submitted', unpaired, submit(), 1, 'pairing_required'],
    ['the right number pairs', unpaired, pair('47'), 1, 'open claimed'],
    ['a wrong number counts', unpaired, pair('74'), 1, 'open claimed but pairing_wrong'],
    ['where no number is asked for, none is wrong', claimed, pair('74'), 1, 'unchanged'],

    ['a submission needs every consent', claimed, submit({ consents: ['check_face'] }), 1, 'consent_missing'],
    [
      'a submission needs the chosen document',
      claimed,
      submit({ document: 'passport' }),
      1,
      'document_mismatch',
    ],
    ['a submission needs liveness', claimed, submit({ hasPassedLiveness: false }), 1, 'liveness_missing'],
    ['a submission needs good evidence', claimed, submit({ evidence: 'refused' }), 1, 'evidence_refused'],
    ['the same submission again is answered as before', inReview, submit(), 2, 'unchanged'],
    ['another submission is refused', inReview, submit({ fingerprint: 'x' }), 2, 'verification_submitted'],

    ['a region may be set', fresh, gps('elsewhere'), 0, 'open none'],
    ['a region is locked by a code', waiting, gps('elsewhere'), 1, 'region_locked'],
    ['GPS is not overridden by a declaration', located('gps'), declare, 0, 'unchanged'],
    ['GPS overrides a declaration', located('declared'), gps('mainland_china'), 0, 'open none'],
    ['a declaration overrides the network', located('ip'), declare, 0, 'open none'],
    [
      'a source that is not accepted is refused',
      { ...fresh, regionSources: ['gps'] },
      declare,
      0,
      'region_source_not_allowed',
    ],

    ['an open verification may be canceled', claimed, cancel, 1, 'canceled'],
    ['a submitted one may not', inReview, cancel, 1, 'not_open'],
    ['only a review is decided', claimed, decide, 1, 'not_in_review'],
    ['a review is decided', inReview, decide, 1, 'verified'],
    ['it expires when its day is over', claimed, { name: 'expire' }, 24 * 60, 'expired'],
    ['it does not expire before', claimed, { name: 'expire' }, 24 * 60 - 1, 'unchanged'],
    ['what was submitted does not expire', inReview, { name: 'expire' }, 48 * 60, 'unchanged'],
    ['what goes on is not redacted', claimed, { name: 'redact' }, 1, 'still_open'],
    ['nor what is in review', inReview, { name: 'redact' }, 14.9, 'still_open'],
    ['a review that is overdue is redacted', inReview, { name: 'redact' }, 15, 'in_review'],
    ['and may be decided later', { ...inReview, redactedAt: MINTED_AT }, decide, 16, 'verified'],
  ])('%s', (_name, verification, command, minutes, outcome) => {
    expect(outcomeOf(verification, command, minutes)).toBe(outcome);
  });
});

test('after its day is over an open verification refuses everything, before anything was written', () => {
  for (const command of [make(), release, cancel, gps('elsewhere')]) {
    expect(outcomeOf(claimed, command, DAY / MINUTE)).toBe('not_open');
  }
  for (const command of [step, submit(), claim(), pair('47')]) {
    expect(outcomeOf(claimed, command, DAY / MINUTE)).toBe('verification_expired');
  }
});

test('a code lives no longer than its verification', () => {
  const lastMinute = transition(fresh, make(), fresh.expiresAt - MINUTE);
  expect(lastMinute).toMatchObject({
    verification: { stage: { handoff: { expiresAt: fresh.expiresAt } } },
  });
});

test('the last attempt that ends badly takes the verification with it', () => {
  const last = { ...claimed, attempts: MAX_ATTEMPTS };
  for (const command of [problem(true), release]) {
    const result = transition(last, command, MINTED_AT);
    expect(result).toMatchObject({
      verification: { stage: { name: 'failed', code: 'attempts_exhausted' } },
      events: ['verification.failed'],
    });
  }
});

test('the third wrong pairing number ends the attempt, and the page learns why', () => {
  let verification = unpaired;
  for (const triesLeft of [2, 1, 0]) {
    const result = transition(verification, pair('00'), MINTED_AT);
    expect(result).toMatchObject({ name: 'changed', refusal: { code: 'pairing_wrong', triesLeft } });
    if (result.name === 'changed') verification = result.verification;
  }
  expect(verification.stage).toMatchObject({ handoff: null, stoppedPhone: { problem: 'pairing_failed' } });
});

test('a redacted verification keeps nothing of what a reviewer wrote of the person', () => {
  const rejection: Command = { name: 'decide', decision: 'rejected', reason: 'The photo shows a scar.' };
  const redact: Command = { name: 'redact' };
  for (const commands of [
    [rejection, redact],
    [redact, rejection],
  ]) {
    let verification = inReview;
    for (const command of commands) {
      const result = transition(verification, command, MINTED_AT + 15 * MINUTE);
      if (result.name === 'changed') verification = result.verification;
    }
    expect(verification).toMatchObject({ stage: { name: 'rejected', reason: null }, version: 6 });
    expect(verification.redactedAt).not.toBeNull();
  }
});

test('every change adds one to the version', () => {
  const result = transition(fresh, make(), MINTED_AT);
  expect(result).toMatchObject({ verification: { version: fresh.version + 1, generation: 1 } });
});
