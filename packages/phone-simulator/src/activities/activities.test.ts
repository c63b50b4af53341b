import { claimExample, problemExample } from '@tokencloud/contract/examples';
import { expect, test, vi } from 'vitest';
import type { Flow } from '../flow/run-flow.ts';
import { runFlow } from '../flow/run-flow.ts';
import type { FlowStateName } from '../flow/state.ts';
import { keepClaimKey } from '../claim-key.ts';
import { createPhoneClient } from '../phone-client.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { json, nothing, scriptedFetch, type Turn } from '../testing/scripted-fetch.ts';
import { interrupter } from './interrupter.ts';
import { PROGRESS_MS, progressActivity } from './progress.ts';
import { requestActivity } from './request.ts';
import { RETRY_MS, SIGN_OF_LIFE_MS, signsOfLife } from './signs-of-life.ts';

const code = 'q3X7b1cYJ0mK2pR8sT5vWg';

/** A whole phone on a network that answers by a script and a clock that stands still. */
function phone(turns: readonly Turn[]) {
  const network = scriptedFetch(turns);
  const clock = manualClock();
  const client = createPhoneClient(network.fetch, clock);
  const life = signsOfLife(client, clock);
  const claimKey = keepClaimKey(null, (bytes) => void bytes.fill(1));
  const flow = runFlow({ name: 'choosingPhone', code }, [
    requestActivity(client, claimKey),
    progressActivity(clock),
    life,
  ]);
  const interrupt = interrupter(client, life);
  return {
    flow,
    life,
    clock,
    interrupt,
    said: () => network.seen.map(({ path, body }) => `${path} ${body ?? ''}`),
  };
}

function screen(flow: Flow, name: FlowStateName): Promise<void> {
  return vi.waitFor(() => expect(flow.state.value.name).toBe(name));
}

async function scanning(turns: readonly Turn[]) {
  const made = phone([json(201, claimExample), ...turns]);
  made.flow.emit({ type: 'platformChosen', platform: 'android' });
  await screen(made.flow, 'consenting');
  made.flow.emit({ type: 'agreed', consents: ['read_document', 'check_face'] });
  // The step has been said, or lost: what is waited for now is the next time.
  const next = expect.stringMatching(`^(${SIGN_OF_LIFE_MS}|${RETRY_MS})$`);
  await vi.waitFor(() => expect(made.clock.waits().map(String)).toEqual([next]));
  return made;
}

test('a phone goes from the code to the end, and says each step once as it is entered', async () => {
  const { flow, clock, said } = await scanning([
    nothing(),
    nothing(),
    nothing(),
    json(200, { status: 'submitted', review_seconds: 900 }),
  ]);
  flow.emit({ type: 'documentHeld' });
  clock.pass(PROGRESS_MS.scanning);
  await screen(flow, 'confirming');
  flow.emit({ type: 'dataConfirmed' });
  await vi.waitFor(() => expect(said()).toHaveLength(4));
  flow.emit({ type: 'livenessStarted' });
  clock.pass(PROGRESS_MS.liveness);
  await screen(flow, 'complete');
  expect(said().slice(1, 4)).toEqual([
    '/v1/phone/step {"step":"scanning"}',
    '/v1/phone/step {"step":"confirming"}',
    '/v1/phone/step {"step":"liveness"}',
  ]);
  expect(said()[4]).toContain('/v1/phone/submission');
  flow.stop();
  expect(clock.waits()).toEqual([]);
});

test('while a person thinks, the step is said again as a sign of life', async () => {
  const { flow, clock, said } = await scanning([nothing(), nothing()]);
  expect(clock.waits()).toEqual([SIGN_OF_LIFE_MS]);
  clock.pass(SIGN_OF_LIFE_MS);
  await vi.waitFor(() => expect(said()).toHaveLength(3));
  expect(said()[2]).toBe(said()[1]);
  flow.stop();
});

test('a phone that is told to be quiet says nothing more', async () => {
  const { flow, clock, said } = await scanning([nothing()]);
  flow.emit({ type: 'quietChosen' });
  expect(clock.waits()).toEqual([]);
  flow.emit({ type: 'documentHeld' });
  clock.pass(PROGRESS_MS.scanning);
  await screen(flow, 'confirming');
  expect(said()).toHaveLength(2);
  flow.stop();
});

test('a step that does not arrive shows as lost, is said again, and then shows no more', async () => {
  const { flow, life, clock, said } = await scanning(['no_network', nothing()]);
  expect(life.connection.value).toBe('disconnected');
  expect(flow.state.value.name).toBe('scanning');
  clock.pass(RETRY_MS);
  await vi.waitFor(() => expect(life.connection.value).toBe('connected'));
  expect(said()).toHaveLength(3);
  flow.stop();
});

test('a step that is refused ends the attempt on this phone', async () => {
  const made = phone([json(201, claimExample), json(410, problemExample('attempt_replaced'))]);
  made.flow.emit({ type: 'platformChosen', platform: 'android' });
  await screen(made.flow, 'consenting');
  made.flow.emit({ type: 'agreed', consents: ['read_document', 'check_face'] });
  await screen(made.flow, 'refused');
  expect(made.clock.waits()).toEqual([]);
});

test('what a tester lets come between is asked for, and the phone learns of it by its next word', async () => {
  const { flow, interrupt, said } = await scanning([
    nothing(),
    nothing(),
    json(409, problemExample('verification_canceled')),
  ]);
  const { value } = flow.state;
  if (value.name !== 'scanning') throw new Error('The phone is scanning.');
  interrupt(value.attempt, 'canceled');
  await screen(flow, 'refused');
  expect(said().slice(2)).toEqual([
    '/v1/test/phone/interruption {"interruption":"canceled"}',
    '/v1/phone/step {"step":"scanning"}',
  ]);
  flow.stop();
});

test('the submission goes out again with the identical body', async () => {
  const { flow, clock, said } = await scanning([
    nothing(),
    nothing(),
    nothing(),
    'no_network',
    json(200, { status: 'submitted', review_seconds: 900 }),
  ]);
  flow.emit({ type: 'documentHeld' });
  clock.pass(PROGRESS_MS.scanning);
  await screen(flow, 'confirming');
  flow.emit({ type: 'dataConfirmed' });
  await vi.waitFor(() => expect(said()).toHaveLength(4));
  flow.emit({ type: 'livenessStarted' });
  clock.pass(PROGRESS_MS.liveness);
  await vi.waitFor(() => expect(flow.state.value).toMatchObject({ call: { name: 'failed' } }));
  flow.emit({ type: 'retryPressed' });
  await screen(flow, 'complete');
  expect(said()[5]).toBe(said()[4]);
  flow.stop();
});

test('a phone that lost the answer claims again with the same key', async () => {
  const { flow, said } = await scanning([nothing(), json(201, claimExample)]);
  flow.emit({ type: 'answerLost' });
  await screen(flow, 'consenting');
  expect(said()[2]).toBe(said()[0]);
  flow.stop();
});

test('a final problem and a release are told to the server', async () => {
  const first = await scanning([nothing(), nothing()]);
  first.flow.emit({ type: 'problemPlayed', problem: 'document_expired', ending: 'final' });
  await vi.waitFor(() => expect(first.flow.state.value).toMatchObject({ call: { name: 'done' } }));
  expect(first.said()[2]).toBe('/v1/phone/problem {"code":"document_expired","final":true}');
  const second = await scanning([nothing(), nothing()]);
  second.flow.emit({ type: 'stopPressed' });
  await vi.waitFor(() => expect(second.flow.state.value).toMatchObject({ call: { name: 'done' } }));
  expect(second.said()[2]).toBe('/v1/phone/release ');
});
