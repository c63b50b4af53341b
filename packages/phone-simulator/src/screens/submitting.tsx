import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { ScreenProps } from './screen.ts';

/** Handing in. */
export function Submitting({ state, context: { t }, emit }: ScreenProps<'submitting'>) {
  if (state.call.name === 'failed') {
    return (
      <ScreenLayout
        title={t('submitting.title')}
        notice={<FailureNotice failure={state.call.failure} t={t} />}
        actions={
          <Button kind="primary" onPress={() => emit({ type: 'retryPressed' })}>
            {t('action.retry')}
          </Button>
        }
      />
    );
  }
  return (
    <ScreenLayout title={t('submitting.title')} text={t('submitting.text')}>
      <Progress kind="endless" />
    </ScreenLayout>
  );
}
