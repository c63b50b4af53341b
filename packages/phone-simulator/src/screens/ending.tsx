import type { Call } from '../flow/state.ts';
import type { PersonEvent } from '../flow/event.ts';
import type { Translate } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { EndingMark } from '../ui/illustration/ending-mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';

/** An end of the attempt on this phone, while and after the server is told. */
export function Ending(props: {
  readonly title: string;
  readonly text: string;
  readonly call: Call;
  readonly t: Translate;
  readonly emit: (event: PersonEvent) => void;
}) {
  const { t, emit, call } = props;
  return (
    <ScreenLayout
      title={props.title}
      text={props.text}
      notice={
        call.name === 'done' ? null : call.name === 'running' ? (
          <Notice tone="calm" text={t('ending.telling')} />
        ) : (
          <Notice tone="problem" title={t('failure.unreachable.title')} text={t('ending.failed')} />
        )
      }
      actions={
        <>
          {call.name === 'failed' ? (
            <Button kind="primary" onPress={() => emit({ type: 'retryPressed' })}>
              {t('action.retry')}
            </Button>
          ) : (
            <Button kind="primary" onPress={() => emit({ type: 'donePressed' })}>
              {t('action.done')}
            </Button>
          )}
          <Button kind="quiet" onPress={() => emit({ type: 'anotherRequestIdPressed' })}>
            {t('action.anotherRequestId')}
          </Button>
        </>
      }
    >
      <EndingMark kind="stopped" />
    </ScreenLayout>
  );
}
