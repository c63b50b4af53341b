import { MAX_ATTEMPTS, type FailureCode } from '@tokencloud/contract/vocabulary';
import type { Translate } from '../locales/translate.ts';
import { Ending } from './ending.tsx';
import type { ScreenProps } from './screen.ts';

const reasons: Record<FailureCode, (t: Translate) => string> = {
  attempts_exhausted: (t) => t('failed.attempts_exhausted', { attempts: MAX_ATTEMPTS }),
};

/** The verification has ended without a submission. */
export function Failed({ state, context, emit }: ScreenProps<'failed'>) {
  const { t, partnerName: partner } = context;
  return (
    <Ending
      mark="stopped"
      title={t('failed.title')}
      texts={[reasons[state.reason](t), t('ended.next', { partner })]}
      context={context}
      emit={emit}
    />
  );
}
