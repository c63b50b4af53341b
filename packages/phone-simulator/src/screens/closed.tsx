import { ScreenLayout } from '../ui/screen-layout.tsx';
import type { ScreenProps } from './screen.ts';

/** The app is closed; the rest happens on the page. */
export function Closed({ context: { t } }: ScreenProps<'closed'>) {
  return <ScreenLayout title={t('closed.title')} text={t('closed.text')} />;
}
