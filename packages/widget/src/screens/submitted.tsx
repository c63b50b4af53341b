import { REVIEW_SECONDS } from '@tokencloud/contract/vocabulary';
import { formatDuration } from '../locales/format-duration.ts';
import { Ending } from './ending.tsx';
import type { ScreenProps } from './screen.ts';

/** The phone is done. It does not say "verified": nobody in a browser learns that. */
export function Submitted({ context, emit }: ScreenProps<'submitted'>) {
  const { t, partnerName: partner } = context;
  const duration = formatDuration(t, REVIEW_SECONDS / 60, 'minute');
  return (
    <Ending
      mark="done"
      title={t('submitted.title')}
      texts={[t('submitted.text', { duration, partner }), t('submitted.close')]}
      context={context}
      emit={emit}
    />
  );
}
