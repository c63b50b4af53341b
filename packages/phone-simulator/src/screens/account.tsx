import type { Claim } from '@tokencloud/contract/schemas';
import type { Translate } from '../locales/index.ts';
import { Button } from '../ui/button.tsx';

/** Whose page asks, and for which account: what shows a person that a code is somebody else's. */
export function Account(props: {
  readonly claim: Claim;
  readonly t: Translate;
  readonly onNotMine: () => void;
}) {
  const { claim, t } = props;
  return (
    <section class="account" aria-labelledby="is-this-you">
      <h2 id="is-this-you">{t('consenting.isThisYou')}</h2>
      <dl>
        <dt>{t('consenting.partner')}</dt>
        <dd>{claim.partner.name}</dd>
        {claim.account_hint === null ? null : (
          <>
            <dt>{t('consenting.account')}</dt>
            <dd>{claim.account_hint}</dd>
          </>
        )}
      </dl>
      {claim.account_hint === null ? (
        <p class="hint">{t('consenting.noAccount', { partner: claim.partner.name })}</p>
      ) : null}
      <Button kind="quiet" onPress={props.onNotMine}>
        {t('consenting.notMine')}
      </Button>
    </section>
  );
}
