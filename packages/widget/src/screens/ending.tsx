import { Seal, type SealMark } from '../illustrations/seal.tsx';
import type { PersonEvent } from '../flow/person-event.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import type { ScreenContext } from './screen.ts';

type EndingProps = {
  readonly mark: SealMark;
  readonly title: string;
  /** What happened, then what comes next. */
  readonly texts: readonly [happened: string, next: string];
  readonly context: ScreenContext;
  readonly emit: (event: PersonEvent) => void;
};

/** How a verification stands in the end, and the way back to the partner, if there is one from here. */
export function Ending({ mark, title, texts, context, emit }: EndingProps) {
  const { t, wayOut, partnerName: partner } = context;
  return (
    <div class="stack ending">
      <Seal mark={mark} />
      <Heading>{title}</Heading>
      <p>{texts[0]}</p>
      <p class="soft">{texts[1]}</p>
      {wayOut !== 'none' && (
        <Button kind="primary" onPress={() => emit({ type: 'closePressed' })}>
          {wayOut === 'return' ? t('frame.return', { partner }) : t('frame.close')}
        </Button>
      )}
    </div>
  );
}
