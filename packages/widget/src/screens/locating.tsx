import { Heading } from '../ui/heading.tsx';
import { laterPart } from './later-part.ts';
import type { ScreenProps } from './screen.ts';

const LocationAlternatives = laterPart((later) => later.LocationAlternatives, 'coming');

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
