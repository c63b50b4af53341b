import type { Translate } from '../../locales/translate.ts';

/** The number to type on the phone, large, one box for each digit as the phone shows them. */
export function Pairing({ t, number }: { readonly t: Translate; readonly number: string }) {
  return (
    <div class="pairing">
      <p class="soft small" id="pairing-label">
        {t('phone.pairing.label')}
      </p>
      <p class="pairing-number" role="img" aria-label={number} data-pairing-number={number}>
        {[...number].map((digit, index) => (
          <span key={index}>{digit}</span>
        ))}
      </p>
      <p class="soft">{t('phone.pairing.text')}</p>
    </div>
  );
}
