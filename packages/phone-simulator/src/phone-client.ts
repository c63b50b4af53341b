import type { Claim, ClaimBody, SubmissionBody } from '@tokencloud/contract/schemas';
import type { Interruption, PhonePlatform, PhoneProblem, PhoneStep } from '@tokencloud/contract/vocabulary';
import type { Clock } from './clock.ts';
import type { Failure } from './flow/failure.ts';
import type { ClaimTarget } from './flow/state.ts';
import { readClaim, readFailure, readReviewSeconds } from './phone-answers.ts';

/** How a call ended. An aborted call rejects instead: nobody is waiting for it. */
export type Answer<Value> =
  | { readonly isOk: true; readonly value: Value }
  | { readonly isOk: false; readonly failure: Failure };

/** The phone API, as a phone app calls it. */
export type PhoneClient = {
  readonly claim: (
    by: { readonly target: ClaimTarget; readonly platform: PhonePlatform; readonly claimKey: string },
    signal: AbortSignal,
  ) => Promise<Answer<Claim>>;
  readonly pair: (token: string, number: string, signal: AbortSignal) => Promise<Answer<null>>;
  readonly reportStep: (token: string, step: PhoneStep, signal: AbortSignal) => Promise<Answer<null>>;
  readonly reportProblem: (
    token: string,
    problem: { readonly code: PhoneProblem; readonly final: boolean },
    signal: AbortSignal,
  ) => Promise<Answer<null>>;
  readonly release: (token: string, signal: AbortSignal) => Promise<Answer<null>>;
  /** Test mode: lets something come between from elsewhere. */
  readonly interrupt: (
    token: string,
    interruption: Interruption,
    signal: AbortSignal,
  ) => Promise<Answer<null>>;
  /** The same body may be sent again: the server answers the same. The value is the seconds of the review. */
  readonly submit: (token: string, body: SubmissionBody, signal: AbortSignal) => Promise<Answer<number>>;
};

/** Milliseconds after which an answer is not waited for any longer: on a phone a request may never settle. */
export const ANSWER_TIMEOUT_MS = 15_000;

const APP_VERSION = '1.0.0-simulated';
const models: Record<PhonePlatform, string> = {
  android: 'Simulated Android phone',
  ios: 'Simulated iPhone',
};

type Call = {
  readonly method: 'POST' | 'PUT';
  readonly path: `/v1/${'test/' | ''}phone/${string}`;
  readonly token?: string;
  readonly body?: unknown;
};

/** A client on the page's own origin. */
export function createPhoneClient(fetch: typeof globalThis.fetch, clock: Clock): PhoneClient {
  const send = sender(fetch, clock);
  const nothing = (): null => null;
  return {
    claim: async (by, signal) => {
      const body = claimBodyOf(by);
      const answer = await send({ method: 'POST', path: '/v1/phone/claims', body }, signal, readClaim);
      if (!answer.isOk) return answer;
      const { value } = answer;
      return value === 'live_mode' ? { isOk: false, failure: { kind: 'live_mode' } } : { isOk: true, value };
    },
    pair: (token, number, signal) =>
      send({ method: 'POST', path: '/v1/phone/pairing', token, body: { number } }, signal, nothing),
    reportStep: (token, step, signal) =>
      send({ method: 'PUT', path: '/v1/phone/step', token, body: { step } }, signal, nothing),
    reportProblem: (token, problem, signal) =>
      send({ method: 'POST', path: '/v1/phone/problem', token, body: problem }, signal, nothing),
    release: (token, signal) => send({ method: 'POST', path: '/v1/phone/release', token }, signal, nothing),
    interrupt: (token, interruption, signal) =>
      send(
        { method: 'POST', path: '/v1/test/phone/interruption', token, body: { interruption } },
        signal,
        nothing,
      ),
    submit: (token, body, signal) =>
      send({ method: 'POST', path: '/v1/phone/submission', token, body }, signal, readReviewSeconds),
  };
}

function claimBodyOf({ target, platform, claimKey }: Parameters<PhoneClient['claim']>[0]): ClaimBody {
  const claimant = {
    claim_key: claimKey,
    platform,
    app_version: APP_VERSION,
    model: models[platform],
  };
  switch (target.by) {
    case 'code':
      return { code: target.code, ...claimant };
    case 'request_id':
      return { request_id: target.requestId, ...claimant };
  }
}

/** Reads a successful answer; `undefined` where it is not what the contract says. */
type Read<Value> = (body: unknown) => Value | undefined;

type Send = <Value>(call: Call, signal: AbortSignal, read: Read<Value>) => Promise<Answer<Value>>;

function sender(fetch: typeof globalThis.fetch, clock: Clock): Send {
  return async (call, signal, read) => {
    const request = new AbortController();
    const stop = (): void => request.abort();
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    // Whichever is first ends the other: the timeout the request, the answer the timeout.
    const timeout = clock.after(ANSWER_TIMEOUT_MS, request.signal).then(stop, () => undefined);
    try {
      return await answerTo(await fetch(call.path, requestOf(call, request.signal)), read);
    } catch (error) {
      if (signal.aborted) throw error;
      // A failed fetch says nothing more than that there was no answer, and that is what the person is told.
      return { isOk: false, failure: { kind: 'unreachable' } };
    } finally {
      signal.removeEventListener('abort', stop);
      request.abort();
      await timeout;
    }
  };
}

function requestOf({ method, token, body }: Call, signal: AbortSignal): RequestInit {
  return {
    method,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function answerTo<Value>(response: Response, read: Read<Value>): Promise<Answer<Value>> {
  const text = await response.text();
  const body = parsed(text);
  if (!response.ok) return { isOk: false, failure: readFailure(body) };
  const value = read(body);
  return value === undefined ? { isOk: false, failure: { kind: 'unreachable' } } : { isOk: true, value };
}

/** What is not JSON came from something in between, and no reader takes `undefined` for an answer. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
