import type { Outcome } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { createSingleCall, type VerificationState } from './single-call.ts';
import type { VerifyOptions } from './verify-options.ts';

const clientToken = 'ct_test_made-up';
const outcome: Outcome = { status: 'submitted', verificationId: 'vrf_test_Zk1v0aXh3Jq9LmT5uRcW7g' };

/** A place, and `verify()` as it behaves toward it: it settles when the test says so, and rejects on an abort. */
function place() {
  const calls: { readonly signal: AbortSignal | undefined; readonly end: (outcome: Outcome) => void }[] = [];
  const states: VerificationState[] = [];
  const verify = ({ signal }: VerifyOptions) =>
    new Promise<Outcome>((resolve, reject) => {
      calls.push({ signal, end: resolve });
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const call = createSingleCall(verify, (state) => states.push(state));
  return { call, calls, states, names: () => states.map(({ name }) => name) };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

test('a press while a call is running does nothing; a later one calls again', async () => {
  const { call, calls, states, names } = place();
  call.start({ clientToken });
  call.start({ clientToken });
  expect(calls).toHaveLength(1);
  calls[0]?.end(outcome);
  await nextTask();
  expect(states.at(-1)).toEqual({ name: 'ended', outcome });
  call.start({ clientToken });
  expect(calls).toHaveLength(2);
  expect(names()).toEqual(['running', 'ended', 'running']);
});

test('what is left and begun again in one task, as StrictMode does, hears only of the second call', async () => {
  const { call, calls, names } = place();
  call.start({ clientToken });
  call.leave();
  call.start({ clientToken });
  expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  calls[1]?.end(outcome);
  await nextTask();
  expect(names()).toEqual(['running', 'idle', 'running', 'ended']);
});

test('leaving lets the done screen stand, closing does not', async () => {
  const { call, calls, names } = place();
  call.start({ clientToken });
  calls[0]?.end(outcome);
  await nextTask();
  call.leave();
  expect(calls[0]?.signal?.aborted).toBe(false);
  call.close();
  expect(calls[0]?.signal?.aborted).toBe(true);
  await nextTask();
  expect(names()).toEqual(['running', 'ended']);
});

test('what verify() rejects with is told as it is', async () => {
  const error = new Error('the partner’s server is down');
  const states: VerificationState[] = [];
  const call = createSingleCall(
    () => Promise.reject(error),
    (state) => states.push(state),
  );
  call.start({ clientToken });
  await nextTask();
  expect(states).toEqual([{ name: 'running' }, { name: 'refused', error }]);
});
