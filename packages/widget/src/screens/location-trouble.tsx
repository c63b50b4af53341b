import type { LocationTrouble as Trouble } from '../flow/state.ts';
import type { PlainMessageId } from '../locales/translate.ts';
import { Seal } from '../illustrations/seal.tsx';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { LocationAlternatives } from './location/location-alternatives.tsx';
import type { ScreenProps } from './screen.ts';

const reasons: Record<Trouble, PlainMessageId> = {
  denied: 'location.denied',
  unavailable: 'location.unavailable',
  timed_out: 'location.timed_out',
  unsure: 'location.unsure',
};

/** The browser did not say where it is: what else there is to do. */
export function LocationTrouble({ state, context, emit }: ScreenProps<'locationTrouble'>) {
  const { t } = context;
  return (
    <div class="stack">
      <div class="panel-art">
        <Seal mark="place" />
      </div>
      <Heading>{t('location.title')}</Heading>
      <p>{t(reasons[state.reason])}</p>
      <p class="soft">{t('location.why')}</p>
      <LocationAlternatives context={context} emit={emit} canDeclare={state.canDeclare} />
      {state.canRetry && (
        <Button kind="quiet" onPress={() => emit({ type: 'locationRetryPressed' })}>
          {t('action.tryAgain')}
        </Button>
      )}
    </div>
  );
}
