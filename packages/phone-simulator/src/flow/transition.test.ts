import { claimExample } from '@tokencloud/contract/examples';
import type { Claim } from '@tokencloud/contract/schemas';
import { describe, expect, test } from 'vitest';
import { problemExample, simulatedSubmission } from '@tokencloud/contract/examples';
import type { ProblemCode } from '@tokencloud/contract/vocabulary';
import { readFailure } from '../phone-answers.ts';
import { attemptOf } from './attempt.ts';
import type { FlowEvent } from './event.ts';
import type { Failure } from './failure.ts';
import type { Attempt, FlowState, FlowStateName } from './state.ts';
import { transition } from './transition.ts';

const code = 'q3X7b1cYJ0mK2pR8sT5vWg';
const requestId = '7K3M-9QXT-2VBN-M';
const running = { name: 'running' } as const;
const ready = { name: 'ready' } as const;
const agreed: FlowEvent = { type: 'agreed', consents: ['read_document', 'check_face'] };
const unreachable: Failure = { kind: 'unreachable' };

function attemptWith(claim: Partial<Claim> = {}, change: Partial<Attempt> = {}): Attempt {
  const target = { by: 'code', code } as const;
  return { ...attemptOf({ platform: 'android', target }, { ...claimExample, ...claim }), ...change };
}

function failureOf(problem: ProblemCode): Failure {
  return readFailure(problemExample(problem));
}

const claiming: FlowState = {
  name: 'claiming',
  platform: 'android',
  target: { by: 'code', code },
  call: running,
};
const claimingById: FlowState = {
  name: 'claiming',
  platform: 'ios',
  target: { by: 'request_id', requestId },
  call: running,
};
const attempt = attemptWith();
const onIphone = attemptWith({}, { platform: 'ios' });
const consenting: FlowState = { name: 'consenting', attempt, phase: ready };
const needsNumber: FlowState = {
  name: 'consenting',
  attempt: attemptWith({ pairing: 'required' }),
  phase: ready,
};
const checking: FlowState = { name: 'pairing', attempt, number: '47', phase: { name: 'checking' } };
const scanning: FlowState = { name: 'scanning', attempt, phase: ready };
const reading: FlowState = { name: 'scanning', attempt, phase: running };
const confirming: FlowState = { name: 'confirming', attempt, phase: ready };
const liveness: FlowState = { name: 'liveness', attempt, phase: running };
const submitting: FlowState = {
  name: 'submitting',
  attempt,
  body: simulatedSubmission('cn_id_card', 'n'),
  call: running,
};
const complete: FlowState = {
  name: 'complete',
  ended: { platform: 'ios', document: 'passport', locale: null },
  reviewSeconds: 900,
};
const stopped: FlowState = { name: 'stopped', attempt, problem: 'nfc_unsupported', call: running };
const wrong = { ...failureOf('pairing_wrong'), triesLeft: 2 } as Failure;
const lastWrong = { ...failureOf('pairing_wrong'), triesLeft: 0 } as Failure;

type Row = readonly [title: string, from: FlowState, event: FlowEvent, to: FlowStateName, part?: object];

const rows: readonly Row[] = [
  [
    'Android claims by the code at once',
    { name: 'choosingPhone', code },
    { type: 'platformChosen', platform: 'android' },
    'claiming',
    { target: { by: 'code', code } },
  ],
  [
    'Android without a code asks for the Request ID',
    { name: 'choosingPhone', code: null },
    { type: 'platformChosen', platform: 'android' },
    'enteringRequestId',
    { platform: 'android' },
  ],
  [
    'the iPhone begins with its own page',
    { name: 'choosingPhone', code },
    { type: 'platformChosen', platform: 'ios' },
    'welcome',
    { code },
  ],
  [
    'the iPhone asks for the Request ID and keeps the code beside it',
    { name: 'welcome', code },
    { type: 'startPressed' },
    'enteringRequestId',
    { code, platform: 'ios' },
  ],
  [
    'a Request ID is what the iPhone claims with, code or not',
    { name: 'enteringRequestId', platform: 'ios', code, entered: '', answer: 'none' },
    { type: 'requestIdEntered', requestId },
    'claiming',
    { target: { by: 'request_id', requestId } },
  ],
  [
    'the scanned code is the other way',
    { name: 'enteringRequestId', platform: 'ios', code, entered: '', answer: 'none' },
    { type: 'scannedCodeChosen' },
    'claiming',
    { target: { by: 'code', code } },
  ],
  [
    'a claim leads to the consents',
    claiming,
    { type: 'claimAnswered', claim: claimExample },
    'consenting',
    { phase: ready },
  ],
  [
    'an outdated app ends by itself as soon as it is open',
    claiming,
    { type: 'claimAnswered', claim: { ...claimExample, scenario: 'problem_app_outdated' } },
    'stopped',
    { problem: 'app_outdated' },
  ],
  [
    'a claim without an answer can be tried again',
    claiming,
    { type: 'callFailed', failure: unreachable },
    'claiming',
    { call: { name: 'failed', failure: unreachable } },
  ],
  [
    'a service that starts is tried again',
    claiming,
    { type: 'callFailed', failure: failureOf('unavailable') },
    'claiming',
    { call: { name: 'failed' } },
  ],
  [
    'an unknown Request ID is corrected, not typed anew',
    claimingById,
    { type: 'callFailed', failure: failureOf('code_unknown') },
    'enteringRequestId',
    { entered: requestId, answer: 'unknown' },
  ],
  [
    'an unknown code is an end',
    claiming,
    { type: 'callFailed', failure: failureOf('code_unknown') },
    'refused',
    { refusal: { kind: 'known', reason: 'code_unknown' } },
  ],
  [
    'a real verification is left alone',
    claiming,
    { type: 'callFailed', failure: { kind: 'live_mode' } },
    'refused',
    { refusal: { kind: 'known', reason: 'live_mode' } },
  ],
  ['with all consents the scan begins', consenting, agreed, 'scanning', { phase: ready }],
  ['with one consent it does not', consenting, { type: 'agreed', consents: ['check_face'] }, 'consenting'],
  ['a phone that has to pair types the number first', needsNumber, agreed, 'pairing', { phase: ready }],
  [
    'declining ends the attempt',
    consenting,
    { type: 'declined' },
    'stopped',
    { problem: 'consent_declined', call: running },
  ],
  ['"Not my account" releases', consenting, { type: 'stopPressed' }, 'released', { call: running }],
  [
    'a wrong number leaves tries',
    checking,
    { type: 'callFailed', failure: wrong },
    'pairing',
    { phase: { name: 'wrong', triesLeft: 2 } },
  ],
  [
    'the last wrong number ends',
    checking,
    { type: 'callFailed', failure: lastWrong },
    'refused',
    { refusal: { kind: 'known', reason: 'pairing_wrong' } },
  ],
  [
    'a number without an answer is kept',
    checking,
    { type: 'callFailed', failure: unreachable },
    'pairing',
    { number: '47', phase: { name: 'failed' } },
  ],
  [
    'the right number leads to the scan',
    checking,
    { type: 'pairingAnswered' },
    'scanning',
    { attempt: { pairing: 'done' } },
  ],
  ['a document held is read', scanning, { type: 'documentHeld' }, 'scanning', { phase: running }],
  ['Android confirms what was read', reading, { type: 'progressFinished' }, 'confirming'],
  [
    'the App Clip goes on to the liveness check',
    { ...reading, attempt: onIphone },
    { type: 'progressFinished' },
    'liveness',
  ],
  [
    'the passport app confirms on the iPhone too',
    { ...reading, attempt: attemptWith({ document: 'passport' }, { platform: 'ios' }) },
    { type: 'progressFinished' },
    'confirming',
  ],
  [
    'confirmed data leads to the liveness check',
    confirming,
    { type: 'dataConfirmed' },
    'liveness',
    { phase: ready },
  ],
  [
    'the liveness check ends in handing in',
    liveness,
    { type: 'progressFinished' },
    'submitting',
    { call: running },
  ],
  [
    'what was handed in is complete',
    submitting,
    { type: 'submissionAnswered', reviewSeconds: 900 },
    'complete',
    { reviewSeconds: 900 },
  ],
  [
    'a canceled verification refuses the submission',
    submitting,
    { type: 'callFailed', failure: failureOf('verification_canceled') },
    'refused',
    { refusal: { kind: 'known', reason: 'verification_canceled' } },
  ],
  [
    "an error without words of its own shows the server's",
    submitting,
    { type: 'callFailed', failure: failureOf('unauthorized') },
    'refused',
    { refusal: { kind: 'other' } },
  ],
  [
    'a missing number is asked for',
    submitting,
    { type: 'callFailed', failure: failureOf('pairing_required') },
    'pairing',
    { phase: ready },
  ],
  [
    'a refused step ends',
    scanning,
    { type: 'wordRefused', failure: failureOf('attempt_replaced') as Extract<Failure, { kind: 'problem' }> },
    'refused',
    { refusal: { kind: 'known', reason: 'attempt_replaced' } },
  ],
  [
    'a problem chosen shows on the screen',
    scanning,
    { type: 'problemPlayed', problem: 'nfc_off', ending: 'not_final' },
    'scanning',
    { phase: { name: 'troubled', problem: 'nfc_off' } },
  ],
  [
    'a problem chosen as final ends',
    confirming,
    { type: 'problemPlayed', problem: 'nfc_off', ending: 'final' },
    'stopped',
    { problem: 'nfc_off' },
  ],
  [
    'leaving for good is told as leaving',
    confirming,
    { type: 'problemPlayed', problem: 'user_left', ending: 'final' },
    'released',
  ],
  [
    'a phone that lost the answer claims again in the same way',
    liveness,
    { type: 'answerLost' },
    'claiming',
    { target: { by: 'code', code }, platform: 'android' },
  ],
  [
    'an end that could not be told is told again',
    { ...stopped, call: { name: 'failed', failure: unreachable } },
    { type: 'retryPressed' },
    'stopped',
    { call: running },
  ],
  [
    'an end of what has ended already needs no telling',
    stopped,
    { type: 'callFailed', failure: failureOf('attempt_ended') },
    'stopped',
    { call: { name: 'done' } },
  ],
  [
    'after an end another Request ID can be entered',
    stopped,
    { type: 'anotherRequestIdPressed' },
    'enteringRequestId',
    { entered: '', code: null },
  ],
  ['Done closes the app', complete, { type: 'donePressed' }, 'closed'],
];

const cases = rows.map(([title, from, event, name, part = {}]) => ({ title, from, event, name, part }));

test.each(cases)('$title', ({ from, event, name, part }) => {
  const next = transition(from, event);
  expect(next.name).toBe(name);
  expect(next).toMatchObject(part);
});

describe('the scenario', () => {
  test('a problem that can be mended happens once, and the retry succeeds', () => {
    const planned = attemptWith({ scenario: 'problem_read_failed' });
    const failed = transition(
      { name: 'scanning', attempt: planned, phase: running },
      { type: 'progressFinished' },
    );
    expect(failed).toMatchObject({ name: 'scanning', phase: { name: 'troubled', problem: 'read_failed' } });
    const again = transition(failed, { type: 'retryPressed' });
    expect(again).toMatchObject({ name: 'scanning', phase: running });
    expect(transition(again, { type: 'progressFinished' }).name).toBe('confirming');
  });

  test('the silent phone goes quiet once it has said that it is scanning, and can speak again', () => {
    const planned = attemptWith({ scenario: 'phone_silent' });
    const quiet = transition({ name: 'scanning', attempt: planned, phase: ready }, { type: 'wordSaid' });
    expect(quiet).toMatchObject({ name: 'scanning', attempt: { voice: 'silent' } });
    const speaking = transition(quiet, { type: 'speakingChosen' });
    expect(transition(speaking, { type: 'wordSaid' })).toMatchObject({ attempt: { voice: 'speaking' } });
  });
});

test('the submission is made once: tried again, it is the very same body', () => {
  const failed = transition(submitting, { type: 'callFailed', failure: unreachable });
  const again = transition(failed, { type: 'retryPressed' });
  expect(again).toMatchObject({ name: 'submitting', call: running });
  expect('body' in again && 'body' in submitting && again.body === submitting.body).toBe(true);
});

test('a restarted phone has agreed to nothing', () => {
  const lost = transition(
    { ...scanning, attempt: { ...attempt, agreed: ['read_document'] } },
    { type: 'answerLost' },
  );
  const back = transition(lost, { type: 'claimAnswered', claim: claimExample });
  expect(back).toMatchObject({ name: 'consenting', attempt: { agreed: [] } });
});

test('what means nothing in a state leaves the very same state', () => {
  expect(transition(consenting, { type: 'progressFinished' })).toBe(consenting);
  expect(transition(complete, { type: 'stopPressed' })).toBe(complete);
  expect(transition(submitting, { type: 'problemPlayed', problem: 'nfc_off', ending: 'not_final' })).toBe(
    submitting,
  );
});

test('no token is left once the phone is done or refused', () => {
  const ends = [
    transition(submitting, { type: 'submissionAnswered', reviewSeconds: 1 }),
    transition(submitting, { type: 'callFailed', failure: failureOf('attempt_ended') }),
  ];
  for (const end of ends) expect(JSON.stringify(end)).not.toContain(claimExample.phone_token);
});
