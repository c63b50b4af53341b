import { DocumentOnPhone } from '../ui/illustration/document-on-phone.tsx';
import { Button } from '../ui/button.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import type { ScreenProps } from './screen.ts';

/** The App Clip's first page: what will happen, and what to have at hand. */
export function Welcome({ context: { t }, emit }: ScreenProps<'welcome'>) {
  return (
    <ScreenLayout
      title={t('welcome.title')}
      text={t('welcome.text')}
      actions={
        <Button kind="primary" onPress={() => emit({ type: 'startPressed' })}>
          {t('welcome.start')}
        </Button>
      }
    >
      <DocumentOnPhone document="cn_id_card" phase="still" />
      <ul class="points">
        <li>{t('welcome.needsDocument')}</li>
        <li>{t('welcome.needsRequestId')}</li>
      </ul>
    </ScreenLayout>
  );
}
