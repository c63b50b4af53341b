import { claimExample } from '@tokencloud/contract/examples';
import { expect, test } from 'vitest';
import { attemptOf } from './attempt.ts';
import type { Attempt, FlowState } from './state.ts';
import { wordOf } from './word.ts';

const attempt: Attempt = attemptOf(
  { platform: 'android', target: { by: 'code', code: 'q3X7b1cYJ0mK2pR8sT5vWg' } },
  claimExample,
);
const scanning: FlowState = { name: 'scanning', attempt, phase: { name: 'running' } };

test('a phone says the step that it is at', () => {
  expect(wordOf(scanning)).toEqual({ kind: 'step', step: 'scanning' });
  expect(wordOf({ name: 'consenting', attempt, phase: { name: 'ready' } })).toEqual({
    kind: 'step',
    step: 'opened',
  });
});

test('while a problem shows, the problem is the word: a step would take it off the page', () => {
  const troubled: FlowState = { name: 'scanning', attempt, phase: { name: 'troubled', problem: 'nfc_off' } };
  expect(wordOf(troubled)).toEqual({ kind: 'problem', problem: 'nfc_off' });
});

test('a silent phone has no word', () => {
  expect(wordOf({ ...scanning, attempt: { ...attempt, voice: 'silent' } })).toBeNull();
});

test('a phone that still has to pair has no step, which the server would refuse', () => {
  const unpaired: Attempt = { ...attempt, pairing: 'needed' };
  expect(wordOf({ name: 'consenting', attempt: unpaired, phase: { name: 'ready' } })).toBeNull();
});
