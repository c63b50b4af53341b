import { Heading } from '../ui/heading.tsx';
import { lazy } from '../ui/lazy.tsx';
import { Coming } from './coming.tsx';
import { fetchLater, laterIfHere } from './fetch-later.ts';
import type { LocationAlternativesProps } from './location/location-alternatives.tsx';
import type { ScreenProps } from './screen.ts';

const LocationAlternatives = lazy<LocationAlternativesProps>(
  {
    load: async () => (await fetchLater()).LocationAlternatives,
    here: () => laterIfHere()?.LocationAlternatives,
  },
  Coming,
);

/** The browser's prompt is open, or the place is being found. Other ways join it when it takes long. */
export function Locating({ state, context, emit }: ScreenProps<'locating'>) {
  const { t, partnerName: partner } = context;
  return (
    <div class="stack">
      <Heading>{t('locating.title')}</Heading>
      <p class="soft">{t('locating.text', { partner })}</p>
      <p class="waiting">
        <span class="spinner" aria-hidden="true" /> {t('locating.waiting')}
      </p>
      <div class="stack" role="status">
        {state.alternatives === 'shown' && <p>{t('locating.other')}</p>}
      </div>
      {state.alternatives === 'shown' && (
        <LocationAlternatives context={context} emit={emit} canDeclare={state.canDeclare} />
      )}
    </div>
  );
}
