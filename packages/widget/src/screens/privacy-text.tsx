import { formatDuration } from '../locales/format-duration.ts';
import type { ScreenContext } from './screen.ts';

/** What is read, where, and for how long it is kept. */
export function PrivacyText({ context }: { readonly context: ScreenContext }) {
  const { t, retentionDays } = context;
  return (
    <>
      <p>{t('privacy.phone')}</p>
      <p>{t('privacy.kept', { duration: formatDuration(t, retentionDays, 'day') })}</p>
    </>
  );
}
