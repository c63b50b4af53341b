import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { ScreenProps } from './screen.ts';

/** Waiting for the claim. */
export function Claiming({ state, context: { t }, emit }: ScreenProps<'claiming'>) {
  if (state.call.name === 'failed') {
    return (
      <ScreenLayout
        title={t('claiming.title')}
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
    <ScreenLayout title={t('claiming.title')} text={t('claiming.text')}>
      <Progress kind="endless" />
    </ScreenLayout>
  );
}
