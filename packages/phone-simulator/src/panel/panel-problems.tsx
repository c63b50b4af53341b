import type { PanelEvent } from '../flow/event.ts';
import { reportedProblems } from '../flow/problem-plays.ts';
import type { Translate } from '../locales/index.ts';

const endings = [
  { ending: 'not_final', label: 'panel.let' },
  { ending: 'final', label: 'panel.end' },
] as const;

/** Every problem that a phone can report, each as one that can be mended and as one that ends the attempt. */
export function PanelProblems({
  t,
  emit,
}: {
  readonly t: Translate;
  readonly emit: (event: PanelEvent) => void;
}) {
  return (
    <section>
      <h2>{t('panel.problems')}</h2>
      {reportedProblems.map((problem) => (
        <div key={problem} class="panel-problem" role="group" aria-label={problem}>
          <code>{problem}</code>
          {endings.map(({ ending, label }) => (
            <button
              key={ending}
              type="button"
              class="button button-secondary"
              aria-label={`${problem}: ${t(label)}`}
              onClick={() => emit({ type: 'problemPlayed', problem, ending })}
            >
              {t(label)}
            </button>
          ))}
        </div>
      ))}
    </section>
  );
}
