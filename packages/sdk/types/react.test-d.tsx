// As verify.test-d.ts, for the entry point of React. Compiled with the types of React 18 and of React 19.
import { TokenCloud, type Outcome } from '@tokencloud/sdk';
import { useTokenCloud, VerifyButton, type VerificationState } from '@tokencloud/sdk/react';
import { useRef } from 'react';

const clientToken = async () => 'ct_test_made-up';

export function RightUses({ onOutcome }: { onOutcome: (outcome: Outcome) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { state, verify, close } = useTokenCloud({ clientToken, container: place, onOutcome });
  useTokenCloud({ clientToken: 'ct_test_made-up', container: null, onError: undefined, locale: 'zh-TW' });
  return (
    <form>
      <div ref={place} title={told(state)} />
      <button type="button" onClick={verify} onBlur={close} />
      <VerifyButton
        ref={button}
        clientToken={clientToken}
        onOutcome={onOutcome}
        appearance={{ theme: 'dark' }}
      >
        Verify <b>your identity</b>
      </VerifyButton>
      <VerifyButton
        clientToken={clientToken}
        className="primary"
        disabled={false}
        data-place="account"
        onPointerEnter={() => TokenCloud.preload()}
        onClick={(event) => event.preventDefault()}
        onEvent={({ type }) => void type}
        onError={(error: unknown) => void error}
      />
      <tokencloud-verify
        token-url="/verification"
        theme="dark"
        inline
        clientToken={clientToken}
        ontokencloud-outcome={({ detail }) => onOutcome(detail)}
      >
        <button type="button">Verify</button>
      </tokencloud-verify>
    </form>
  );
}

export function WrongUses() {
  // @ts-expect-error there is no verification without a token
  useTokenCloud({});
  // @ts-expect-error the component's life is the signal
  useTokenCloud({ clientToken, signal: new AbortController().signal });
  // @ts-expect-error an element or a ref, not a selector
  useTokenCloud({ clientToken, container: '#here' });
  return (
    <>
      {/* @ts-expect-error there is no verification without a token */}
      <VerifyButton />
      {/* @ts-expect-error it never submits a form */}
      <VerifyButton clientToken={clientToken} type="submit" />
      {/* @ts-expect-error an outcome, not an event */}
      <VerifyButton clientToken={clientToken} onOutcome={(event: Event) => void event} />
      {/* @ts-expect-error another language */}
      <VerifyButton clientToken={clientToken} locale="de" />
      {/* @ts-expect-error there is no such theme */}
      <tokencloud-verify theme="neon" />
    </>
  );
}

/** Every state, and no other, with what each one brings. */
function told(state: VerificationState): string {
  // @ts-expect-error only `ended` has an outcome
  void state.outcome;
  switch (state.name) {
    case 'idle':
    case 'running':
      return state.name;
    case 'ended':
      return state.outcome.status;
    case 'refused':
      return String(state.error satisfies unknown);
  }
}
