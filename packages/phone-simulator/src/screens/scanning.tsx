import { Button } from '../ui/button.tsx';
import { DocumentOnPhone } from '../ui/illustration/document-on-phone.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { ScreenProps } from './screen.ts';

/** Holding the document to the phone. */
export function Scanning({ state, context: { t }, emit }: ScreenProps<'scanning'>) {
  const { phase } = state;
  const { document } = state.attempt.claim;
  const isRunning = phase.name === 'running';
  const notice =
    phase.name === 'troubled' ? (
      <ProblemNotice problem={phase.problem} t={t} />
    ) : isRunning ? (
      <Notice tone="calm" text={t('scanning.running')} />
    ) : null;
  return (
    <ScreenLayout
      title={t(`scanning.title.${document}`)}
      text={t(`scanning.text.${document}`)}
      notice={notice}
      actions={
        <Button
          kind="primary"
          state={isRunning ? 'busy' : 'ready'}
          onPress={() => emit({ type: phase.name === 'troubled' ? 'retryPressed' : 'documentHeld' })}
        >
          {t(phase.name === 'troubled' ? 'action.retry' : `scanning.hold.${document}`)}
        </Button>
      }
    >
      <DocumentOnPhone document={document} phase={isRunning ? 'reading' : 'still'} />
      {isRunning ? <Progress kind="scanning" /> : null}
    </ScreenLayout>
  );
}
