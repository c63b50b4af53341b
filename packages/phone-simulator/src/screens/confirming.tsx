import { Button } from '../ui/button.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { documentRows } from './document-rows.ts';
import { ProblemNotice } from './problem-notice.tsx';
import type { ScreenProps } from './screen.ts';

/** What was read, for the person to confirm. Always a specimen, and marked as one. */
export function Confirming({ state, context: { t }, emit }: ScreenProps<'confirming'>) {
  const { document } = state.attempt.claim;
  const { phase } = state;
  const isTroubled = phase.name === 'troubled';
  return (
    <ScreenLayout
      title={t(`confirming.title.${document}`)}
      text={t('confirming.text')}
      notice={isTroubled ? <ProblemNotice problem={phase.problem} t={t} /> : null}
      actions={
        <Button kind="primary" onPress={() => emit({ type: isTroubled ? 'retryPressed' : 'dataConfirmed' })}>
          {t(isTroubled ? 'action.retry' : 'confirming.confirm')}
        </Button>
      }
    >
      <div class="specimen">
        <span class="tag">{t('simulator.madeUp')}</span>
        <dl>
          {documentRows[document](t).map(({ label, value }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </ScreenLayout>
  );
}
