import { Heading } from '../ui/heading.tsx';
import { QrImage } from '../ui/qr-image.tsx';
import type { ScreenProps } from './screen.ts';

/** The code is on its way; its place is where it will be. */
export function PreparingCode({ context }: ScreenProps<'preparingCode'>) {
  const { t } = context;
  return (
    <div class="stack">
      <Heading>{t('preparing.title')}</Heading>
      <div class="code-panel">
        <QrImage src={null} alt="" cover={t('preparing.text')} />
      </div>
    </div>
  );
}
