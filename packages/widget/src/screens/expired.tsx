import { VERIFICATION_SECONDS } from '@tokencloud/contract/vocabulary';
import { formatDuration } from '../locales/format-duration.ts';
import { Ending } from './ending.tsx';
import type { ScreenProps } from './screen.ts';

/** The verification was open for too long. */
export function Expired({ context, emit }: ScreenProps<'expired'>) {
  const { t, partnerName: partner } = context;
  const duration = formatDuration(t, VERIFICATION_SECONDS / 3600, 'hour');
  return (
    <Ending
      mark="expired"
      title={t('expired.title')}
      texts={[t('expired.text', { duration }), t('ended.next', { partner })]}
      context={context}
      emit={emit}
    />
  );
}
