import { sessionExamples } from '@tokencloud/contract/examples';
import type { SessionView } from '@tokencloud/contract/schemas';
import { expect, test } from 'vitest';
import { createTeller } from './happenings.ts';
import { flowAfter } from './session-fixtures.ts';

/** What the host hears while these views come one after the other. */
function heard(...views: readonly SessionView[]): readonly object[] {
  const told: object[] = [];
  const tell = createTeller((event) => told.push(event));
  views.forEach((_, index) =>
    tell(flowAfter(...views.slice(0, index + 1).map((view) => ({ type: 'viewReceived', view }) as const))),
  );
  return told;
}

const { fresh, waiting, claimed, scanning, submitted } = sessionExamples;

test('each happening is told once, in its order', () => {
  expect(heard(fresh, waiting, waiting, claimed, scanning, submitted, submitted)).toEqual([
    { type: 'opened' },
    { type: 'document_chosen', document: 'cn_id_card' },
    { type: 'code_shown', document: 'cn_id_card' },
    { type: 'phone_connected', platform: 'android' },
    { type: 'submitted' },
  ]);
});

test('a new code is told as one', () => {
  const handoff = waiting.handoff && { ...waiting.handoff, generation: 2 };
  const types = heard(waiting, { ...waiting, version: 9, handoff });
  expect(types).toEqual([
    { type: 'opened' },
    { type: 'code_shown', document: 'cn_id_card' },
    { type: 'code_shown', document: 'cn_id_card' },
  ]);
});

test('a document chosen before the widget was opened is not news', () => {
  expect(heard(waiting)).not.toContainEqual({ type: 'document_chosen', document: 'cn_id_card' });
});
