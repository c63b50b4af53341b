import { REVIEW_SECONDS } from '@tokencloud/contract/vocabulary';
import { PlanDocument, PlanDone, PlanPhone } from '../illustrations/plan.tsx';
import { formatDuration } from '../locales/format-duration.ts';
import type { ScreenContext } from './screen.ts';

/** What will happen, in three lines. Shown before the session is known, so it names no partner. */
export function Plan({ context }: { readonly context: ScreenContext }) {
  const { t } = context;
  const duration = formatDuration(t, REVIEW_SECONDS / 60, 'minute');
  return (
    <ol class="plan">
      <li>
        <PlanDocument />
        <div>
          <h2>{t('introduction.document')}</h2>
          <p>{t('introduction.document.text')}</p>
        </div>
      </li>
      <li>
        <PlanPhone />
        <div>
          <h2>{t('introduction.phone')}</h2>
          <p>{t('introduction.phone.text')}</p>
        </div>
      </li>
      <li>
        <PlanDone />
        <div>
          <h2>{t('introduction.done')}</h2>
          <p>{t('introduction.done.text', { duration })}</p>
        </div>
      </li>
    </ol>
  );
}
