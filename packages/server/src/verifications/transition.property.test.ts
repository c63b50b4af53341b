import {
  consents,
  documentTypes,
  MAX_ATTEMPTS,
  phonePlatforms,
  phoneProblems,
  phoneSteps,
  regions,
  regionSources,
  statusAtEvent,
} from '@tokencloud/contract/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttemptKey, Command } from './command.ts';
import { transition } from './transition.ts';
import type { Verification } from './verification.ts';
import { fresh, freshCode, MINTED_AT } from './verification-examples.ts';

// The same cases in every run: a test that fails fails for everybody.
fc.configureGlobal({ seed: 20_260_131 });

/** What somebody may try, told without knowing the state: phones are three, each with every key it ever got. */
const tries = fc.oneof(
  fc.record({
    kind: fc.constant('region' as const),
    source: fc.constantFrom(...regionSources),
    region: fc.constantFrom(...regions),
  }),
  fc.record({ kind: fc.constant('make' as const), document: fc.constantFrom(...documentTypes) }),
  fc.record({ kind: fc.constant('release' as const) }),
  fc.record({ kind: fc.constant('cancel' as const) }),
  fc.record({
    kind: fc.constant('claim' as const),
    phone: fc.nat(2),
    age: fc.nat(2),
    platform: fc.constantFrom(...phonePlatforms),
    pairs: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('pair' as const), phone: fc.nat(2), number: fc.constantFrom('11', '22') }),
  fc.record({ kind: fc.constant('step' as const), phone: fc.nat(2), step: fc.constantFrom(...phoneSteps) }),
  fc.record({
    kind: fc.constant('problem' as const),
    phone: fc.nat(2),
    code: fc.constantFrom(...phoneProblems),
    final: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('submit' as const), phone: fc.nat(2), isWhole: fc.boolean() }),
  fc.record({
    kind: fc.constant('decide' as const),
    decision: fc.constantFrom('verified' as const, 'rejected' as const),
  }),
  fc.record({ kind: fc.constant('expire' as const) }),
  fc.record({
    kind: fc.constant('forward' as const),
    end: fc.constantFrom('handoff' as const, 'verification' as const),
  }),
  fc.record({ kind: fc.constant('redact' as const) }),
);
type Try = typeof tries extends fc.Arbitrary<infer Value> ? Value : never;

const timeline = fc.array(fc.record({ what: tries, afterSeconds: fc.integer({ min: 0, max: 900 }) }), {
  minLength: 1,
  maxLength: 60,
});

/** The command for a try, given the keys that the phones hold. */
function commandOf(
  what: Try,
  serial: number,
  { verification, keys }: { verification: Verification; keys: AttemptKey[] },
): Command {
  const key = 'phone' in what ? (keys[what.phone] ?? { attemptId: 'never', generation: 0 }) : undefined;
  switch (what.kind) {
    case 'region':
      return { name: 'set_region', source: what.source, region: what.region };
    case 'make':
      return { name: 'make_handoff', document: what.document, fresh: freshCode(String(serial)) };
    case 'release':
      return { name: 'release_phone', fresh: freshCode(String(serial)) };
    case 'cancel':
      return { name: 'cancel', by: 'person' };
    case 'claim':
      return {
        name: 'claim',
        generation: verification.generation - what.age,
        attemptId: `att_${serial}`,
        claimKeyHash: `phone-${what.phone}`,
        platform: what.platform,
        nonce: `nonce-${serial}`,
        pairingNumber: what.pairs ? '11' : null,
      };
    case 'decide':
      return { name: 'decide', decision: what.decision, reason: null };
    case 'forward':
      return { name: 'bring_forward', end: what.end };
    case 'expire':
    case 'redact':
      return { name: what.kind };
    case 'pair':
      return { name: 'pair', number: what.number, ...(key as AttemptKey) };
    case 'step':
      return { name: 'report_step', step: what.step, ...(key as AttemptKey) };
    case 'problem':
      return { name: 'report_problem', code: what.code, final: what.final, ...(key as AttemptKey) };
    case 'submit':
      return {
        name: 'submit',
        fingerprint: `print-${what.phone}`,
        consents: what.isWhole ? consents : [],
        document: verification.document ?? 'passport',
        hasPassedLiveness: true,
        evidence: 'accepted',
        ...(key as AttemptKey),
      };
  }
}

const terminal = new Set(['verified', 'rejected', 'failed', 'canceled', 'expired']);

test('no sequence of commands and times breaks the invariants', () => {
  fc.assert(
    fc.property(timeline, (events) => {
      let verification = fresh;
      let now = MINTED_AT;
      const keys: AttemptKey[] = [];
      const yielded: string[] = [];
      events.forEach(({ what, afterSeconds }, serial) => {
        now += afterSeconds * 1000;
        const before = verification;
        const command = commandOf(what, serial, { verification, keys });
        const result = transition(before, command, now);
        expect(transition(before, command, now)).toEqual(result);
        if (result.name !== 'changed') return;
        verification = result.verification;
        yielded.push(...result.events);

        // Every accepted change adds exactly 1, and generations never go back.
        expect(verification.version).toBe(before.version + 1);
        expect(verification.generation).toBeGreaterThanOrEqual(before.generation);
        // A terminal status stays; only redaction touches what has ended.
        if (terminal.has(before.stage.name)) {
          expect(verification.stage).toEqual(before.stage);
          expect(command.name).toBe('redact');
        }
        // Nothing happens with an old code.
        if (command.name === 'claim') expect(command.generation).toBe(before.generation);
        // Never more attempts than there may be.
        expect(verification.attempts).toBeLessThanOrEqual(MAX_ATTEMPTS);
        // A status that ends something is told of once, with the change that makes it.
        const isNewStatus = verification.stage.name !== before.stage.name;
        // The event says the status that the verification has with it.
        expect(result.events.map((type) => statusAtEvent[type])).toEqual(
          isNewStatus ? [verification.stage.name] : [],
        );
        // Only the phone whose attempt ran can have submitted.
        if (verification.stage.name === 'in_review' && before.stage.name === 'open') {
          const { handoff } = before.stage;
          const running = handoff?.name === 'claimed' ? handoff.attempt.id : undefined;
          expect(verification.stage.submission.attemptId).toBe(running);
        }
        if (command.name === 'claim' && verification.stage.name === 'open' && what.kind === 'claim') {
          const { handoff } = verification.stage;
          if (handoff?.name === 'claimed') {
            keys[what.phone] = { attemptId: handoff.attempt.id, generation: verification.generation };
          }
        }
      });
      // At most one submission and one terminal event, whatever was tried.
      expect(yielded.filter((event) => event === 'verification.submitted').length).toBeLessThanOrEqual(1);
      expect(yielded.filter((event) => event !== 'verification.submitted').length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});
