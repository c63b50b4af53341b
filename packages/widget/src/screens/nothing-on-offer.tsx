import { formatList } from '../locales/format.ts';
import { Seal } from '../illustrations/seal.tsx';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { documentNames } from './document-names.ts';
import type { ScreenProps } from './screen.ts';

/** The partner asks for a document that cannot be used where the person is. */
export function NothingOnOffer({ state, context, emit }: ScreenProps<'nothingOnOffer'>) {
  const { t, locale, partnerName: partner } = context;
  const names = state.requested.map((document) => t(documentNames[document]));
  return (
    <div class="stack">
      <div class="panel-art">
        <Seal mark="place" />
      </div>
      <Heading>{t('nothing.title')}</Heading>
      <p>{t('nothing.text', { partner, documents: formatList(locale, names) })}</p>
      {state.canDeclare && (
        <Button onPress={() => emit({ type: 'regionDeclared', region: 'mainland_china' })}>
          {t('location.mainland')}
        </Button>
      )}
      {state.canRetry && (
        <Button onPress={() => emit({ type: 'locationRetryPressed' })}>{t('action.tryAgain')}</Button>
      )}
      <p class="soft">{t('nothing.next', { partner })}</p>
    </div>
  );
}
