import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Heading } from '../ui/heading.tsx';
import { LocationRemark } from './location-remark.tsx';
import { Plan } from './plan.tsx';
import { PrivacyText } from './privacy-text.tsx';
import type { ScreenProps } from './screen.ts';

/**
 * What will happen, what it takes, and why the browser asks for the location, if it will. The build puts it into the
 * frame's HTML as it is before the session is known, so it is read at once; what has been drawn then stays.
 */
export function Introduction({ state, context, emit }: ScreenProps<'connecting' | 'introduction'>) {
  const { t } = context;
  const isKnown = state.name === 'introduction';
  return (
    <div class="stack">
      {isKnown ? <Heading>{t('introduction.title')}</Heading> : <h1>{t('introduction.title')}</h1>}
      <p class="soft">{t('introduction.lead')}</p>
      <Plan context={context} />
      <Remark state={state} context={context} />
      <Button
        kind="primary"
        state={isKnown && !state.isContinuing ? 'ready' : 'busy'}
        onPress={() => emit({ type: 'continuePressed' })}
      >
        {t('action.continue')}
      </Button>
      {isKnown && (
        <Disclosure title={t('privacy.title')}>
          <PrivacyText context={context} />
        </Disclosure>
      )}
    </div>
  );
}

/**
 * As long as names of partners are, so that the real one takes as many lines. In plain letters: another sign would be
 * looked for in every font of the device, before anything can be read.
 */
const USUAL_NAME = 'Example Outfitters';

type RemarkProps = Pick<ScreenProps<'connecting' | 'introduction'>, 'state' | 'context'>;

/** On the location. Where it is not known yet, and where it was shown for nothing, its place stays, and so does the button's. */
function Remark({ state, context: { t, partnerName } }: RemarkProps) {
  if (state.name === 'connecting') {
    return (
      <div class="place" aria-hidden="true">
        <LocationRemark t={t} partner={USUAL_NAME} />
      </div>
    );
  }
  return (
    <div class={state.asksForLocation ? undefined : 'unsaid'}>
      <LocationRemark t={t} partner={partnerName} />
    </div>
  );
}
