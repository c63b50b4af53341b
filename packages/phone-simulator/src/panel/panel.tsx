import { useState } from 'preact/hooks';
import type { PanelEvent } from '../flow/event.ts';
import type { OnInterrupt } from '../activities/interrupter.ts';
import type { Attempt } from '../flow/state.ts';
import type { Translate } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';
import { PanelInterruptions } from './panel-interruptions.tsx';
import { PanelProblems } from './panel-problems.tsx';

/** What a tester can make happen. Outside the phone, closed at first, and clearly no part of the app. */
export function Panel(props: {
  readonly attempt: Attempt | null;
  readonly t: Translate;
  readonly emit: (event: PanelEvent) => void;
  readonly onInterrupt: OnInterrupt;
}) {
  const { attempt, t, emit, onInterrupt } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <aside class="panel" aria-label={t('panel.title')}>
      <button
        type="button"
        class="panel-toggle"
        aria-expanded={isOpen}
        aria-controls="panel-content"
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('panel.title')}
      </button>
      <div id="panel-content" class="panel-content" hidden={!isOpen}>
        <p class="hint">{t(attempt === null ? 'panel.idle' : 'panel.text')}</p>
        {attempt === null ? null : (
          <>
            <PanelPhone voice={attempt.voice} t={t} emit={emit} />
            <PanelProblems t={t} emit={emit} />
            <PanelInterruptions t={t} onInterrupt={(name) => onInterrupt(attempt, name)} />
          </>
        )}
      </div>
    </aside>
  );
}

function PanelPhone(props: {
  readonly voice: Attempt['voice'];
  readonly t: Translate;
  readonly emit: (event: PanelEvent) => void;
}) {
  const { voice, t, emit } = props;
  const isSilent = voice === 'silent';
  return (
    <section>
      <h2>{t('panel.phone')}</h2>
      <div class="panel-row">
        <p role="status">{t(isSilent ? 'panel.silent' : 'panel.quiet.text')}</p>
        <Button kind="secondary" onPress={() => emit({ type: isSilent ? 'speakingChosen' : 'quietChosen' })}>
          {t(isSilent ? 'panel.speak' : 'panel.quiet')}
        </Button>
      </div>
      <div class="panel-row">
        <p>{t('panel.lose.text')}</p>
        <Button kind="secondary" onPress={() => emit({ type: 'answerLost' })}>
          {t('panel.lose')}
        </Button>
      </div>
    </section>
  );
}
