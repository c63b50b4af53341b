import { simulatedSubmission } from '@tokencloud/contract/examples';
import { endedOf } from './attempt.ts';
import type { FlowEvent } from './event.ts';
import { isRefusing, type Failure, type Refusing } from './failure.ts';
import { phoneApps } from './phone-app.ts';
import { endedWith, playPlanned } from './play.ts';
import { refusalOf } from './refusal.ts';
import type { Attempt, FlowState, FlowStateOf } from './state.ts';

const ready = { name: 'ready' } as const;
const running = { name: 'running' } as const;

function paired(attempt: Attempt): FlowState {
  return { name: 'scanning', attempt, phase: ready };
}

/** Partner, account, consents. */
export function consenting(state: FlowStateOf<'consenting'>, event: FlowEvent): FlowState {
  if (event.type === 'declined') return endedWith(state.attempt, 'consent_declined');
  if (event.type === 'retryPressed') return { ...state, phase: ready };
  if (event.type !== 'agreed') return state;
  const isComplete = state.attempt.claim.consents.every((consent) => event.consents.includes(consent));
  if (!isComplete) return state;
  const attempt: Attempt = { ...state.attempt, agreed: event.consents };
  if (attempt.pairing === 'done') return paired(attempt);
  return { name: 'pairing', attempt, number: '', phase: ready };
}

/** The two-digit number. */
export function pairing(state: FlowStateOf<'pairing'>, event: FlowEvent): FlowState {
  if (event.type === 'numberEntered') {
    return { ...state, number: event.number, phase: { name: 'checking' } };
  }
  if (event.type === 'pairingAnswered') return paired({ ...state.attempt, pairing: 'done' });
  if (event.type === 'callFailed') return pairingFailed(state, event.failure);
  if (event.type !== 'retryPressed') return state;
  return { ...state, phase: state.phase.name === 'failed' ? { name: 'checking' } : ready };
}

function pairingFailed(state: FlowStateOf<'pairing'>, failure: Failure): FlowState {
  if (failure.kind === 'problem' && failure.code === 'pairing_wrong' && failure.triesLeft !== 0) {
    // Where the server does not count aloud, the person is at least never promised too many tries.
    return { ...state, phase: { name: 'wrong', triesLeft: failure.triesLeft ?? 1 } };
  }
  if (!isRefusing(failure)) return { ...state, phase: { name: 'failed', failure } };
  return refusedDuring(state.attempt, failure);
}

/** Holding the document to the phone. */
export function scanning(state: FlowStateOf<'scanning'>, event: FlowEvent): FlowState {
  if (event.type === 'documentHeld' || event.type === 'retryPressed') return { ...state, phase: running };
  if (event.type !== 'progressFinished') return state;
  const played = playPlanned(state, 'scanning');
  if (played !== state) return played;
  const { claim, platform } = state.attempt;
  const next = phoneApps[claim.document][platform].confirms ? 'confirming' : 'liveness';
  return { name: next, attempt: state.attempt, phase: ready };
}

/** Looking at what was read. */
export function confirming(state: FlowStateOf<'confirming'>, event: FlowEvent): FlowState {
  if (event.type === 'dataConfirmed') return { name: 'liveness', attempt: state.attempt, phase: ready };
  if (event.type === 'retryPressed') return { ...state, phase: ready };
  return state;
}

/** The liveness check; with its end everything is handed in. */
export function liveness(state: FlowStateOf<'liveness'>, event: FlowEvent): FlowState {
  if (event.type === 'livenessStarted' || event.type === 'retryPressed') return { ...state, phase: running };
  if (event.type !== 'progressFinished') return state;
  const played = playPlanned(state, 'liveness');
  if (played !== state) return played;
  const { attempt } = state;
  const specimen = simulatedSubmission(attempt.claim.document, attempt.claim.nonce);
  const body = { ...specimen, consents: [...attempt.agreed] };
  return { name: 'submitting', attempt, body, call: running };
}

/** Handing in. */
export function submitting(state: FlowStateOf<'submitting'>, event: FlowEvent): FlowState {
  if (event.type === 'retryPressed') return { ...state, call: running };
  if (event.type === 'submissionAnswered') {
    return { name: 'complete', ended: endedOf(state.attempt), reviewSeconds: event.reviewSeconds };
  }
  if (event.type !== 'callFailed') return state;
  const { failure } = event;
  if (!isRefusing(failure)) return { ...state, call: { name: 'failed', failure } };
  return refusedDuring(state.attempt, failure);
}

/** The server refuses to go on. A missing number is asked for; everything else is the end on this phone. */
export function refusedDuring(attempt: Attempt, failure: Refusing): FlowState {
  if (failure.kind === 'problem' && failure.code === 'pairing_required') {
    return { name: 'pairing', attempt: { ...attempt, pairing: 'needed' }, number: '', phase: ready };
  }
  return { name: 'refused', ended: endedOf(attempt), refusal: refusalOf(failure) };
}
