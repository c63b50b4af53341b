import type { Consent } from '@tokencloud/contract/vocabulary';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ScreenLayout } from '../ui/screen-layout.tsx';
import { Account } from './account.tsx';
import { ConsentBoxes } from './consent-boxes.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { ScreenProps } from './screen.ts';

/** Whose page this is, whose account, and the consents: one box each, none ticked beforehand. */
export function Consenting({ state, context: { t }, emit }: ScreenProps<'consenting'>) {
  const { claim } = state.attempt;
  const [ticked, setTicked] = useState<readonly Consent[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const boxes = useRef<HTMLFieldSetElement>(null);
  const partner = claim.partner.name;
  const isTroubled = state.phase.name === 'troubled';

  const toggle = (consent: Consent): void => {
    setIsAsking(false);
    setTicked(ticked.includes(consent) ? ticked.filter((one) => one !== consent) : [...ticked, consent]);
  };
  const agree = (): void => {
    if (claim.consents.every((consent) => ticked.includes(consent))) {
      return emit({ type: 'agreed', consents: ticked });
    }
    setIsAsking(true);
    boxes.current?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus();
  };
  const notice =
    state.phase.name === 'troubled' ? (
      <ProblemNotice problem={state.phase.problem} t={t} />
    ) : isAsking ? (
      <Notice tone="problem" text={t('consenting.missing')} />
    ) : null;

  return (
    <ScreenLayout
      title={t('consenting.title', { partner })}
      notice={notice}
      actions={
        <>
          {isTroubled ? (
            <Button kind="primary" onPress={() => emit({ type: 'retryPressed' })}>
              {t('action.retry')}
            </Button>
          ) : (
            <Button kind="primary" onPress={agree}>
              {t('consenting.agree')}
            </Button>
          )}
          <Button kind="quiet" onPress={() => emit({ type: 'declined' })}>
            {t('consenting.decline')}
          </Button>
        </>
      }
    >
      <Account claim={claim} t={t} onNotMine={() => emit({ type: 'stopPressed' })} />
      <ConsentBoxes claim={claim} ticked={ticked} onToggle={toggle} boxes={boxes} t={t} />
    </ScreenLayout>
  );
}
