import { wayOnAfter } from '../flow/refusal.ts';
import { Button } from '../ui/button.tsx';
import { EndingMark } from '../ui/illustration/ending-mark.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import type { ScreenProps } from './screen.ts';

/** The server will not go on with this phone: why, and what to do. */
export function Refused({ state, context: { t }, emit }: ScreenProps<'refused'>) {
  const { refusal } = state;
  const reason = refusal.kind === 'known' ? refusal.reason : 'other';
  return (
    <ScreenLayout
      title={t(`refusal.${reason}.title`)}
      text={refusal.kind === 'known' ? t(`refusal.${refusal.reason}.text`) : refusal.detail}
      actions={
        <>
          <Button kind="primary" onPress={() => emit({ type: 'donePressed' })}>
            {t('action.done')}
          </Button>
          {wayOnAfter(refusal) === 'another_request_id' ? (
            <Button kind="quiet" onPress={() => emit({ type: 'anotherRequestIdPressed' })}>
              {t('action.anotherRequestId')}
            </Button>
          ) : null}
        </>
      }
    >
      <EndingMark kind="stopped" />
    </ScreenLayout>
  );
}
