import type { DocumentType } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId } from '../locales/translate.ts';
import { documentIllustrations } from '../illustrations/documents.tsx';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { deviceSupport } from './device-support.ts';
import { documentNames } from './document-names.ts';
import type { ScreenProps } from './screen.ts';

const needs: Record<DocumentType, PlainMessageId> = {
  cn_id_card: 'choosing.cn_id_card',
  passport: 'choosing.passport',
};

/** One choice for each document on offer, with what it needs; where more are in reach, why they are not here. */
export function ChoosingDocument({ state, context, emit }: ScreenProps<'choosingDocument'>) {
  const { t, device, unsupportedDevices } = context;
  return (
    <div class="stack">
      <Heading>{t(state.canDeclare ? 'choosing.elsewhere' : 'choosing.title')}</Heading>
      {state.canDeclare && <p class="soft">{t('location.why')}</p>}
      <div class="choices">
        {state.documents.map((document) => {
          const Illustration = documentIllustrations[document];
          const isWrongPhone =
            device.kind === 'phone' &&
            device.platform !== null &&
            deviceSupport({ device, document, platform: device.platform, unsupportedDevices }).kind ===
              'unsupported';
          return (
            <div key={document} class="choice">
              <Illustration />
              <div>
                {/* Its press area is the whole card; its name is the document alone. */}
                <button
                  type="button"
                  aria-describedby={`needs-${document}`}
                  onClick={() => emit({ type: 'documentChosen', document })}
                >
                  {t(documentNames[document])}
                </button>
                <p class="soft small" id={`needs-${document}`}>
                  {t(needs[document])}
                  {isWrongPhone && <strong class="warning">{t('choosing.unsupported')}</strong>}
                </p>
              </div>
            </div>
          );
        })}
      </div>
      {state.canDeclare && (
        <Button onPress={() => emit({ type: 'regionDeclared', region: 'mainland_china' })}>
          {t('location.mainland')}
        </Button>
      )}
    </div>
  );
}
