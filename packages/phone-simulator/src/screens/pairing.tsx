import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PairingPhase } from '../flow/state.ts';
import type { Translate } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { ScreenProps } from './screen.ts';

function noticeOf(phase: PairingPhase, t: Translate): ComponentChildren {
  switch (phase.name) {
    case 'ready':
      return null;
    case 'checking':
      return <Notice tone="calm" text={t('pairing.checking')} />;
    case 'wrong': {
      const id = phase.triesLeft === 1 ? 'pairing.wrong.one' : 'pairing.wrong.other';
      return <Notice tone="problem" text={t(id, { tries: phase.triesLeft })} />;
    }
    case 'failed':
      return <FailureNotice failure={phase.failure} t={t} />;
    case 'troubled':
      return <ProblemNotice problem={phase.problem} t={t} />;
  }
}

/** The two-digit number that the page shows. */
export function Pairing({ state, context: { t }, emit }: ScreenProps<'pairing'>) {
  const [typed, setTyped] = useState(state.number);
  const [isMalformed, setIsMalformed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { phase } = state;

  const submit = (): void => {
    // Chinese keyboards type full-width digits.
    const number = typed.normalize('NFKC').replace(/\s/g, '');
    setIsMalformed(!/^\d{2}$/.test(number));
    if (/^\d{2}$/.test(number)) emit({ type: 'numberEntered', number });
    field.current?.focus();
    field.current?.select();
  };
  const isRetrying = phase.name === 'failed' || phase.name === 'troubled';

  return (
    <ScreenLayout
      title={t('pairing.title')}
      text={t('pairing.text')}
      notice={isMalformed ? <Notice tone="problem" text={t('pairing.malformed')} /> : noticeOf(phase, t)}
      actions={
        isRetrying ? (
          <Button kind="primary" onPress={() => emit({ type: 'retryPressed' })}>
            {t('action.retry')}
          </Button>
        ) : (
          <Button kind="primary" onPress={submit} state={phase.name === 'checking' ? 'busy' : 'ready'}>
            {t('action.continue')}
          </Button>
        )
      }
    >
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (phase.name !== 'checking') submit();
        }}
      >
        <label for="pairing-number">{t('pairing.label')}</label>
        <input
          id="pairing-number"
          ref={field}
          class="input input-number"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          aria-describedby="pairing-warning"
          aria-invalid={isMalformed || phase.name === 'wrong'}
          inputMode="numeric"
          autocomplete="off"
          maxLength={4}
          enterKeyHint="go"
        />
        <p id="pairing-warning" class="hint">
          {t('pairing.warning')}
        </p>
      </form>
    </ScreenLayout>
  );
}
