import type { PlainMessageId } from '../locales/translate.ts';
import { Seal } from '../illustrations/seal.tsx';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { OtherDocuments } from './other-documents.tsx';
import { problemHelp } from './phone/problem-help.ts';
import type { ScreenProps } from './screen.ts';

const nextLabels: Record<'same' | 'another', PlainMessageId> = {
  same: 'action.tryAgain',
  another: 'phone.another',
};

/** A problem ended the attempt: what happened, and how to go on. */
export function PhoneStopped({ state, context, emit }: ScreenProps<'phoneStopped'>) {
  const { t } = context;
  const help = problemHelp[state.problem];
  return (
    <div class="stack ending">
      <Seal mark="stopped" />
      <Heading>{t(help.title)}</Heading>
      <p>{t(help.text)}</p>
      <p class="soft">{t('stopped.open')}</p>
      <Button
        kind="primary"
        state={state.isRenewing ? 'busy' : 'ready'}
        onPress={() => emit({ type: 'newCodePressed' })}
      >
        {t(nextLabels[help.nextPhone])}
      </Button>
      <OtherDocuments context={context} emit={emit} documents={state.otherDocuments} />
    </div>
  );
}
