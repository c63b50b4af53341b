import { useSignal } from '@preact/signals';
import { sessionExamples } from '@tokencloud/contract/examples';
import type { PersonEvent } from '../flow/person-event.ts';
import type { FlowState } from '../flow/state.ts';
import type { Language } from '../locales/language.ts';
import { CancelQuestion } from '../screens/cancel-question.tsx';
import { pictureOf } from '../screens/picture.tsx';
import type { ScreenContext } from '../screens/screen.ts';
import { devices } from './devices.ts';
import { nowOf, wayOutOfFixture, type AnyFixture } from './fixture.ts';
import { screensOf } from './screens-of.tsx';
import type { GalleryQuery } from './gallery-query.ts';

type SingleFixtureProps = {
  readonly fixture: AnyFixture;
  readonly query: GalleryQuery;
  readonly language: Language;
};

/** One fixture as a person meets it. Tabs can be changed; other events are only noted on the element. */
export function SingleFixture({ fixture, query, language }: SingleFixtureProps) {
  const now = useSignal(nowOf(fixture));
  const state = useSignal<FlowState>(fixture.state);
  const noted = useSignal('');
  const emit = (event: PersonEvent) => {
    noted.value = event.type;
    if (event.type === 'platformChosen' && state.value.name === 'handoff') {
      state.value = { ...state.value, platform: event.platform };
    }
  };
  const isKnown = !['connecting', 'linkInvalid'].includes(state.value.name);
  const view = sessionExamples.fresh;
  const { t, locale } = language;
  const presentation = query.presentation ?? fixture.presentation ?? 'overlay';
  const context: ScreenContext = {
    t,
    locale,
    device: devices[query.device ?? fixture.device ?? 'desktop'],
    mode: view.mode,
    presentation,
    wayOut: wayOutOfFixture(fixture, presentation),
    partnerName: isKnown ? view.partner.name : '',
    accountHint: isKnown ? view.account_hint : null,
    retentionDays: view.retention_days,
    unsupportedDevices: view.unsupported_devices,
    now,
  };
  return (
    <div data-fixture={`${fixture.state.name}-${fixture.variant}`} data-emitted={noted.value}>
      {pictureOf({
        screens: screensOf(fixture),
        state: state.value,
        context,
        connection: fixture.connection ?? 'connected',
        emit,
        dialog: fixture.question !== undefined && (
          <CancelQuestion context={context} progress={fixture.question} emit={emit} />
        ),
      })}
    </div>
  );
}
