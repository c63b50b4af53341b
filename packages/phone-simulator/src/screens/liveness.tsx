import { Button } from '../ui/button.tsx';
import { FaceOval } from '../ui/illustration/face-oval.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { ScreenProps } from './screen.ts';

/** The liveness check. No camera is used: this is a simulator. */
export function Liveness({ state, context: { t }, emit }: ScreenProps<'liveness'>) {
  const { phase } = state;
  const isRunning = phase.name === 'running';
  const notice =
    phase.name === 'troubled' ? (
      <ProblemNotice problem={phase.problem} t={t} />
    ) : isRunning ? (
      <Notice tone="calm" text={t('liveness.running')} />
    ) : null;
  return (
    <ScreenLayout
      title={t('liveness.title')}
      text={t('liveness.text')}
      notice={notice}
      actions={
        <Button
          kind="primary"
          state={isRunning ? 'busy' : 'ready'}
          onPress={() => emit({ type: phase.name === 'troubled' ? 'retryPressed' : 'livenessStarted' })}
        >
          {t(phase.name === 'troubled' ? 'action.retry' : 'liveness.start')}
        </Button>
      }
    >
      <FaceOval phase={isRunning ? 'reading' : 'still'} />
      {isRunning ? <Progress kind="liveness" /> : null}
    </ScreenLayout>
  );
}
