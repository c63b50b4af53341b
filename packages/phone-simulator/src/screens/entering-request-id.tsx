import { useRef, useState } from 'preact/hooks';
import { judgeRequestId } from '../flow/request-id-entry.ts';
import type { MessageId } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { RequestIdField } from './request-id-field.tsx';
import type { ScreenProps } from './screen.ts';

/** The Request ID, pasted or typed as the person likes. */
export function EnteringRequestId({ state, context, emit }: ScreenProps<'enteringRequestId'>) {
  const { t, readClipboard } = context;
  const [typed, setTyped] = useState(state.entered);
  const [trouble, setTrouble] = useState<MessageId | null>(
    state.answer === 'unknown' ? 'requestId.unknown' : null,
  );
  const field = useRef<HTMLInputElement>(null);

  const type = (text: string): void => {
    setTyped(text);
    // A wrong character shows as soon as all are there; a short one is only still being typed.
    setTrouble(judgeRequestId(text).kind === 'wrong_character' ? 'requestId.wrong_character' : null);
  };
  const submit = (): void => {
    const entry = judgeRequestId(typed);
    if (entry.kind === 'complete') return emit({ type: 'requestIdEntered', requestId: entry.requestId });
    setTrouble(`requestId.${entry.kind}`);
    field.current?.focus();
  };
  const paste = (): void => {
    // Browsers may refuse; then the person pastes by hand.
    readClipboard?.().then(type, () => {
      setTrouble('requestId.pasteFailed');
      field.current?.focus();
    });
  };
  const isFirstWay = state.platform === 'ios';

  return (
    <ScreenLayout
      title={t('requestId.title')}
      text={t(isFirstWay ? 'requestId.text' : 'requestId.textWithoutCode')}
      notice={trouble === null ? null : <Notice tone="problem" text={t(trouble)} />}
      actions={
        <>
          <Button kind="primary" onPress={submit}>
            {t('action.continue')}
          </Button>
          {state.code === null ? null : (
            <Button kind="quiet" onPress={() => emit({ type: 'scannedCodeChosen' })}>
              {t('requestId.useScannedCode')}
            </Button>
          )}
        </>
      }
    >
      <RequestIdField
        field={field}
        typed={typed}
        validity={trouble === null ? 'unknown' : 'invalid'}
        onType={type}
        onSubmit={submit}
        onPaste={readClipboard === null ? null : paste}
        t={t}
      />
    </ScreenLayout>
  );
}
