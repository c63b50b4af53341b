import { expect, test } from 'vitest';
import { nextStep, type Happening } from './next-step.ts';
import type { StepName } from './steps.ts';

test('the steps follow a verification from the press to the decision', () => {
  const happenings: Happening[] = [
    { kind: 'event', event: { type: 'opened' } },
    { kind: 'event', event: { type: 'document_chosen', document: 'cn_id_card' } },
    { kind: 'event', event: { type: 'code_shown', document: 'cn_id_card' } },
    { kind: 'event', event: { type: 'phone_connected', platform: 'android' } },
    { kind: 'event', event: { type: 'submitted' } },
    { kind: 'status', status: 'in_review' },
    { kind: 'status', status: 'active' },
  ];
  const steps: StepName[] = [];
  happenings.reduce<StepName>((step, happening) => {
    const next = nextStep(step, happening);
    steps.push(next);
    return next;
  }, 'press');
  expect(steps).toEqual(['choose', 'choose', 'phone', 'follow', 'review', 'review', 'done']);
});

test('closing the done screen after the decision leaves the demonstration done', () => {
  expect(nextStep('done', { kind: 'event', event: { type: 'closed' } })).toBe('done');
  expect(nextStep('done', { kind: 'status', status: 'in_review' })).toBe('done');
});

test('a closed widget leads back to the button', () => {
  expect(nextStep('phone', { kind: 'outcome', outcome: { status: 'closed', verificationId: null } })).toBe(
    'press',
  );
  expect(nextStep('choose', { kind: 'error' })).toBe('press');
});
