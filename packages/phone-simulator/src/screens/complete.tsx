import { Button } from '../ui/button.tsx';
import { EndingMark } from '../ui/illustration/ending-mark.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import type { ScreenProps } from './screen.ts';

const SECONDS_PER_MINUTE = 60;

/** Done: the review follows. */
export function Complete({ state, context: { t }, emit }: ScreenProps<'complete'>) {
  const minutes = Math.max(1, Math.ceil(state.reviewSeconds / SECONDS_PER_MINUTE));
  return (
    <ScreenLayout
      title={t('complete.title')}
      text={t(minutes === 1 ? 'complete.text.one' : 'complete.text.other', { minutes })}
      actions={
        <Button kind="primary" onPress={() => emit({ type: 'donePressed' })}>
          {t('action.done')}
        </Button>
      }
    >
      <EndingMark kind="done" />
    </ScreenLayout>
  );
}
