import { interruptions, type Interruption } from '@tokencloud/contract/vocabulary';
import type { Translate } from '../locales/index.ts';

/** Everything that can come between the phone and its submission from elsewhere: the page, the person, the clock. */
export function PanelInterruptions({
  t,
  onInterrupt,
}: {
  readonly t: Translate;
  readonly onInterrupt: (interruption: Interruption) => void;
}) {
  return (
    <section>
      <h2>{t('panel.elsewhere')}</h2>
      {interruptions.map((interruption) => (
        <div key={interruption} class="panel-problem">
          <code>{interruption}</code>
          <button
            type="button"
            class="button button-secondary"
            aria-label={`${interruption}: ${t('panel.let')}`}
            onClick={() => onInterrupt(interruption)}
          >
            {t('panel.let')}
          </button>
        </div>
      ))}
    </section>
  );
}
