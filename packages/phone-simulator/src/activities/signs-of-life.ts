import { signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import type { FlowEvent } from '../flow/event.ts';
import { isRefusing } from '../flow/failure.ts';
import type { Activity } from '../flow/run-flow.ts';
import type { FlowState } from '../flow/state.ts';
import { wordOf, type Word } from '../flow/word.ts';
import type { Answer, PhoneClient } from '../phone-client.ts';
import { abandonable } from './abandonable.ts';

/** Milliseconds between two signs of life while a screen is open. The page calls a phone quiet after 60 s. */
export const SIGN_OF_LIFE_MS = 20_000;

/** Milliseconds after which a word that did not arrive is said again. */
export const RETRY_MS = 4_000;

/** Whether the last word arrived. What is on the screen stays; this is a layer over it. */
export type Connection = 'connected' | 'disconnected';

/** Says where the person is as soon as that changes, and again from time to time. */
export type SignsOfLife = Activity & {
  readonly connection: ReadonlySignal<Connection>;
  /** Says the present word now: the person pressed *Try again*, or the page is in view again. */
  readonly sayNow: () => void;
};

type Saying = { readonly token: string; readonly word: Word };

/** Keeps the server told of the word of the present state. */
export function signsOfLife(client: PhoneClient, clock: Clock): SignsOfLife {
  const connection = signal<Connection>('connected');
  let saying: Saying | undefined;
  let emitLast: (event: FlowEvent) => void = () => undefined;
  let current: AbortController | undefined;

  const begin = (next: Saying, moment: 'now' | 'later'): void => {
    current?.abort();
    const { signal } = (current = new AbortController());
    const run = async (): Promise<void> => {
      if (moment === 'later') await clock.after(SIGN_OF_LIFE_MS, signal);
      while (!signal.aborted) {
        const answer = await say(client, next, signal);
        if (signal.aborted) return;
        const isLost = !answer.isOk && !isRefusing(answer.failure);
        connection.value = isLost ? 'disconnected' : 'connected';
        const event = eventOf(answer);
        if (event !== undefined) emitLast(event);
        await clock.after(isLost ? RETRY_MS : SIGN_OF_LIFE_MS, signal);
      }
    };
    abandonable(run(), signal);
  };

  return {
    connection,
    enter: (state, emit) => {
      emitLast = emit;
      const next = sayingOf(state);
      if (isSame(saying, next)) return;
      saying = next;
      current?.abort();
      connection.value = 'connected';
      // The claim has just said "opened".
      if (next !== undefined) begin(next, isOpened(next.word) ? 'later' : 'now');
    },
    sayNow: () => {
      if (saying !== undefined) begin(saying, 'now');
    },
    stop: () => current?.abort(),
  };
}

function sayingOf(state: FlowState): Saying | undefined {
  const word = wordOf(state);
  return word === null || !('attempt' in state)
    ? undefined
    : { token: state.attempt.claim.phone_token, word };
}

function isOpened(word: Word): boolean {
  return word.kind === 'step' && word.step === 'opened';
}

function isSame(one: Saying | undefined, other: Saying | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function say(client: PhoneClient, { token, word }: Saying, signal: AbortSignal): Promise<Answer<null>> {
  switch (word.kind) {
    case 'step':
      return client.reportStep(token, word.step, signal);
    case 'problem':
      return client.reportProblem(token, { code: word.problem, final: false }, signal);
  }
}

function eventOf(answer: Answer<null>): FlowEvent | undefined {
  if (answer.isOk) return { type: 'wordSaid' };
  const { failure } = answer;
  return failure.kind === 'problem' && isRefusing(failure) ? { type: 'wordRefused', failure } : undefined;
}
