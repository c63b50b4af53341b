import type { Outcome } from '@tokencloud/contract/vocabulary';
import { useEffect, useRef, useState } from 'react';
import { TokenCloud } from '../index.ts';
import { createSingleCall, type VerificationState } from '../single-call.ts';
import type { VerifyOptions } from '../verify-options.ts';

/** Options of `useTokenCloud()`: those of `TokenCloud.verify()`, as they are at the moment of the press. */
export type UseTokenCloudOptions = Omit<VerifyOptions, 'container' | 'signal'> & {
  /** Where to show the widget: an element, or a ref to one. Default: an overlay over the page. */
  readonly container?: Element | { readonly current: Element | null } | null | undefined;
  /** Told once a press how it went. `submitted` does not say "verified": the decision goes to your server. */
  readonly onOutcome?: ((outcome: Outcome) => void) | undefined;
  /** Told what a developer has to fix. Without it, the error is thrown, so that it can be seen in the console. */
  readonly onError?: ((error: unknown) => void) | undefined;
};

/** What `useTokenCloud()` returns. The functions are the same ones at every drawing. */
export type Verification = {
  readonly state: VerificationState;
  /** Shows the widget. While it is shown, a further call does nothing. */
  readonly verify: () => void;
  /** Closes the widget. It never cancels the verification. */
  readonly close: () => void;
};

/** The SDK's own options, as they are now; what happens is told to whom it concerns when it happens. */
const optionsOf = (latest: { readonly current: UseTokenCloudOptions }): Omit<VerifyOptions, 'signal'> => {
  const { onOutcome: _, onError: __, container, ...options } = latest.current;
  return {
    ...options,
    container: (container && 'current' in container ? container.current : container) ?? undefined,
    onEvent: (event) => latest.current.onEvent?.(event),
  };
};

/**
 * Verifies a person from a component. Safe in StrictMode; closes the widget when the component goes away.
 * @example
 * const { state, verify } = useTokenCloud({ clientToken: fetchClientToken, onOutcome: showOutcome });
 * return <button type="button" onClick={verify} disabled={state.name === 'running'}>Verify your identity</button>;
 */
export const useTokenCloud = (options: UseTokenCloudOptions): Verification => {
  const latest = useRef(options);
  const [state, setState] = useState<VerificationState>({ name: 'idle' });
  const [verification] = useState(() => {
    const { start, close, leave } = createSingleCall(TokenCloud.verify, (next) => {
      setState(next);
      const { onOutcome, onError } = latest.current;
      if (next.name === 'ended') onOutcome?.(next.outcome);
      if (next.name !== 'refused') return;
      if (!onError) throw next.error;
      onError(next.error);
    });
    return { verify: () => start(optionsOf(latest)), close, leave };
  });
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => verification.leave, [verification]);
  return { state, verify: verification.verify, close: verification.close };
};
