import type { Outcome } from '@tokencloud/contract/vocabulary';
import type { VerifyOptions } from './verify-options.ts';

/** How a verification stands at the place that asks for it, a component or an element. */
export type VerificationState =
  | { readonly name: 'idle' }
  /** From the press until there is an outcome. */
  | { readonly name: 'running' }
  | { readonly name: 'ended'; readonly outcome: Outcome }
  /** What `verify()` rejected with: a `TokenCloudError`, or what the token function has thrown. */
  | { readonly name: 'refused'; readonly error: unknown };

/** Calls of `verify()` from one place: one at a time. */
export type SingleCall = {
  /** Calls, unless a call is running. Its own signal goes along: whoever closes it hears nothing more of it. */
  readonly start: (options: Omit<VerifyOptions, 'signal'>) => void;
  /** Closes the widget, wherever it stands; the verification goes on. */
  readonly close: () => void;
  /** The place goes away: closes, unless there is an outcome already and only its screen is still read. */
  readonly leave: () => void;
};

const idle: VerificationState = { name: 'idle' };

/** @param verify `TokenCloud.verify`. @param tell told of every change. */
export const createSingleCall = (
  verify: (options: VerifyOptions) => Promise<Outcome>,
  tell: (state: VerificationState) => void,
): SingleCall => {
  let controller: AbortController | undefined;
  let isRunning = false;
  const close = (): void => {
    controller?.abort();
    if (isRunning) tell(idle);
    isRunning = false;
  };
  return {
    start(options) {
      if (isRunning) return;
      isRunning = true;
      const { signal } = (controller = new AbortController());
      const end = (state: VerificationState): void => {
        if (signal.aborted) return;
        isRunning = false;
        tell(state);
      };
      tell({ name: 'running' });
      verify({ ...options, signal }).then(
        (outcome) => end({ name: 'ended', outcome }),
        (error: unknown) => end({ name: 'refused', error }),
      );
    },
    close,
    leave: () => isRunning && close(),
  };
};
