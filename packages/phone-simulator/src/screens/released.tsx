import { Ending } from './ending.tsx';
import type { ScreenProps } from './screen.ts';

/** The person stopped on this phone. */
export function Released({ state, context: { t }, emit }: ScreenProps<'released'>) {
  return <Ending title={t('released.title')} text={t('released.text')} call={state.call} t={t} emit={emit} />;
}
