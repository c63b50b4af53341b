import { attemptOf } from './attempt.ts';
import type { FlowEvent } from './event.ts';
import { isRefusing, type Failure } from './failure.ts';
import { playPlanned } from './play.ts';
import { refusalOf } from './refusal.ts';
import type { ClaimTarget, FlowState, FlowStateOf } from './state.ts';

const running = { name: 'running' } as const;

/** The phone has been chosen: Android claims by its code at once, the iPhone's clip begins with its own page. */
export function choosingPhone(state: FlowStateOf<'choosingPhone'>, event: FlowEvent): FlowState {
  if (event.type !== 'platformChosen') return state;
  const { code } = state;
  if (event.platform === 'ios') return { name: 'welcome', code };
  if (code === null) return entering('android');
  return { name: 'claiming', platform: 'android', target: { by: 'code', code }, call: running };
}

/** The App Clip's first page. */
export function welcome(state: FlowStateOf<'welcome'>, event: FlowEvent): FlowState {
  if (event.type !== 'startPressed') return state;
  return { ...entering('ios'), code: state.code };
}

/** An empty Request ID to be typed. The code of the address is not offered any more: it has been used. */
export function entering(platform: 'android' | 'ios'): FlowStateOf<'enteringRequestId'> {
  return { name: 'enteringRequestId', platform, code: null, entered: '', answer: 'none' };
}

/** The Request ID, or the scanned code where there is one. */
export function enteringRequestId(state: FlowStateOf<'enteringRequestId'>, event: FlowEvent): FlowState {
  const claimWith = (target: ClaimTarget): FlowState => ({
    name: 'claiming',
    platform: state.platform,
    target,
    call: running,
  });
  if (event.type === 'requestIdEntered') {
    return claimWith({ by: 'request_id', requestId: event.requestId });
  }
  if (event.type === 'scannedCodeChosen' && state.code !== null) {
    return claimWith({ by: 'code', code: state.code });
  }
  return state;
}

/** Waiting for the answer to the claim. */
export function claiming(state: FlowStateOf<'claiming'>, event: FlowEvent): FlowState {
  if (event.type === 'claimAnswered') {
    const attempt = attemptOf(state, event.claim);
    return playPlanned({ name: 'consenting', attempt, phase: { name: 'ready' } }, 'opened');
  }
  if (event.type === 'callFailed') return claimFailed(state, event.failure);
  if (event.type === 'retryPressed') return { ...state, call: running };
  return state;
}

function claimFailed(state: FlowStateOf<'claiming'>, failure: Failure): FlowState {
  if (!isRefusing(failure)) return { ...state, call: { name: 'failed', failure } };
  const { platform, target } = state;
  if (failure.kind === 'problem' && failure.code === 'code_unknown' && target.by === 'request_id') {
    return { ...entering(platform), entered: target.requestId, answer: 'unknown' };
  }
  return { name: 'refused', ended: { platform, document: null, locale: null }, refusal: refusalOf(failure) };
}
