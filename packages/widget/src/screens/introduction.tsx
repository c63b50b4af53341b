import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Heading } from '../ui/heading.tsx';
import { LocationRemark } from './location-remark.tsx';
import { Plan } from './plan.tsx';
import { PrivacyText } from './privacy-text.tsx';
import type { ScreenProps } from './screen.ts';

/** What will happen, what it takes, and why the browser asks for the location, if it will. */
export function Introduction({ state, context, emit }: ScreenProps<'introduction'>) {
  const { t, partnerName: partner } = context;
  return (
    <div class="stack">
      <Heading>{t('introduction.title')}</Heading>
      <p class="soft">{t('introduction.lead')}</p>
      <Plan context={context} />
      {/* Before the session is known it is said to everybody; where it was said for nothing, its place stays. */}
      <div class={state.asksForLocation ? undefined : 'unsaid'}>
        <LocationRemark t={t} partner={partner} />
      </div>
      <Button
        kind="primary"
        state={state.isContinuing ? 'busy' : 'ready'}
        onPress={() => emit({ type: 'continuePressed' })}
      >
        {t('action.continue')}
      </Button>
      <Disclosure title={t('privacy.title')}>
        <PrivacyText context={context} />
      </Disclosure>
    </div>
  );
}
