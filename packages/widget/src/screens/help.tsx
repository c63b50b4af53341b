import { Disclosure } from '../ui/disclosure.tsx';
import { PrivacyText } from './privacy-text.tsx';
import type { ScreenContext } from './screen.ts';

/** Help that fits every screen; what fits one screen only stands on that screen. */
export function Help({ context }: { readonly context: ScreenContext }) {
  const { t, partnerName: partner } = context;
  return (
    <Disclosure title={t('help.title')}>
      <div>
        <h2>{t('help.why')}</h2>
        <p>{t('help.why.text', { partner })}</p>
      </div>
      <div>
        <h2>{t('help.phones')}</h2>
        <p>{t('help.phones.text')}</p>
      </div>
      <div>
        <h2>{t('privacy.title')}</h2>
        <PrivacyText context={context} />
      </div>
      <div>
        <h2>{t('help.stuck')}</h2>
        <p>{t('help.stuck.text', { partner })}</p>
      </div>
    </Disclosure>
  );
}
