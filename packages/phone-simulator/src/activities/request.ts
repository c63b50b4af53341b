import type { ClaimKey } from '../claim-key.ts';
import type { FlowEvent } from '../flow/event.ts';
import type { Activity } from '../flow/run-flow.ts';
import type { FlowState, FlowStateOf } from '../flow/state.ts';
import type { Answer, PhoneClient } from '../phone-client.ts';
import { abandonable } from './abandonable.ts';

type Request = (signal: AbortSignal) => Promise<FlowEvent>;

/** Sends the one request of a state, where it has one, and says how it was answered. */
export function requestActivity(client: PhoneClient, claimKey: ClaimKey): Activity {
  let current: AbortController | undefined;
  const stop = (): void => current?.abort();
  return {
    enter: (state, emit) => {
      stop();
      if (isOver(state)) claimKey.forget();
      const request = requestOf(state, client, claimKey);
      if (request === undefined) return;
      const { signal } = (current = new AbortController());
      const run = async (): Promise<void> => {
        const event = await request(signal);
        if (!signal.aborted) emit(event);
      };
      abandonable(run(), signal);
    },
    stop,
  };
}

/** The attempt is over, and with it the use of its claim key. */
function isOver({ name }: FlowState): boolean {
  return name === 'complete' || name === 'stopped' || name === 'released' || name === 'refused';
}

function requestOf(state: FlowState, client: PhoneClient, claimKey: ClaimKey): Request | undefined {
  if (state.name === 'pairing') {
    return state.phase.name === 'checking' ? pairRequest(state, client) : undefined;
  }
  if (!('call' in state) || state.call.name !== 'running') return undefined;
  switch (state.name) {
    case 'claiming':
      return claimRequest(state, client, claimKey);
    case 'submitting':
      return submitRequest(state, client);
    case 'stopped':
    case 'released':
      return endRequest(state, client);
  }
}

function claimRequest(
  { target, platform }: FlowStateOf<'claiming'>,
  client: PhoneClient,
  claimKey: ClaimKey,
): Request {
  const by = { target, platform, claimKey: claimKey.current() };
  return async (signal) =>
    eventOf(await client.claim(by, signal), (claim) => ({ type: 'claimAnswered', claim }));
}

function pairRequest({ attempt, number }: FlowStateOf<'pairing'>, client: PhoneClient): Request {
  const paired = (): FlowEvent => ({ type: 'pairingAnswered' });
  return async (signal) => eventOf(await client.pair(attempt.claim.phone_token, number, signal), paired);
}

function submitRequest({ attempt, body }: FlowStateOf<'submitting'>, client: PhoneClient): Request {
  return async (signal) =>
    eventOf(await client.submit(attempt.claim.phone_token, body, signal), (reviewSeconds) => ({
      type: 'submissionAnswered',
      reviewSeconds,
    }));
}

function endRequest(state: FlowStateOf<'stopped' | 'released'>, client: PhoneClient): Request {
  const token = state.attempt.claim.phone_token;
  const told = (): FlowEvent => ({ type: 'endTold' });
  if (state.name === 'released') return async (signal) => eventOf(await client.release(token, signal), told);
  const problem = { code: state.problem, final: true };
  return async (signal) => eventOf(await client.reportProblem(token, problem, signal), told);
}

function eventOf<Value>(answer: Answer<Value>, success: (value: Value) => FlowEvent): FlowEvent {
  return answer.isOk ? success(answer.value) : { type: 'callFailed', failure: answer.failure };
}
