import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { ScreenProps } from './screen.ts';

type AskingProps = ScreenProps<'claiming' | 'submitting'>;

/** Waiting for the server's answer, or what to do when it did not come. */
export function Asking({ state, context: { t }, emit }: AskingProps) {
  const { name, call } = state;
  if (call.name === 'failed') {
    return (
      <ScreenLayout
        title={t(`${name}.title`)}
        notice={<FailureNotice failure={call.failure} t={t} />}
        actions={
          <Button kind="primary" onPress={() => emit({ type: 'retryPressed' })}>
            {t('action.retry')}
          </Button>
        }
      />
    );
  }
  return (
    <ScreenLayout title={t(`${name}.title`)} text={t(`${name}.text`)}>
      <Progress kind="endless" />
    </ScreenLayout>
  );
}
