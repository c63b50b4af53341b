import { Ending } from './ending.tsx';
import type { ScreenProps } from './screen.ts';

/** A final problem ended the attempt on this phone. */
export function Stopped({ state, context: { t }, emit }: ScreenProps<'stopped'>) {
  const { problem, call } = state;
  return (
    <Ending
      title={t(`problem.${problem}.title`)}
      text={t(`problem.${problem}.text`)}
      call={call}
      t={t}
      emit={emit}
    />
  );
}
