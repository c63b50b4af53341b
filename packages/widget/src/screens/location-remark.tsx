import type { Translate } from '../locales/translate.ts';
import { Callout } from '../ui/callout.tsx';

type LocationRemarkProps = { readonly t: Translate; readonly partner: string };

/** Why the browser will ask for the location, and that the question names the partner's site. */
export function LocationRemark({ t, partner }: LocationRemarkProps) {
  return (
    <Callout title={t('introduction.location')}>
      <p class="soft small">{t('introduction.location.text', { partner })}</p>
    </Callout>
  );
}
