import { Ending } from './ending.tsx';
import type { ScreenProps } from './screen.ts';

/** Canceled for good, here or by the partner. */
export function Canceled({ context, emit }: ScreenProps<'canceled'>) {
  const { t, partnerName: partner } = context;
  return (
    <Ending
      mark="canceled"
      title={t('canceled.title')}
      texts={[t('canceled.text'), t('ended.next', { partner })]}
      context={context}
      emit={emit}
    />
  );
}
