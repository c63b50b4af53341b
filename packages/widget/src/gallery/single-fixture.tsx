import { useSignal } from '@preact/signals';
import { sessionExamples } from '@tokencloud/contract/examples';
import type { ComponentType } from 'preact';
import type { PersonEvent } from '../flow/person-event.ts';
import type { FlowState } from '../flow/state.ts';
import type { Translate } from '../locales/translate.ts';
import { AppFrame } from '../screens/app-frame.tsx';
import { screens } from '../screens/index.ts';
import type { ScreenContext } from '../screens/screen.ts';
import { devices } from './devices.ts';
import { nowOf, type AnyFixture } from './fixtures.ts';
import type { GalleryQuery } from './gallery-query.ts';

type SingleFixtureProps = {
  readonly fixture: AnyFixture;
  readonly query: GalleryQuery;
  readonly t: Translate;
};

/** One fixture as a person meets it. Tabs can be changed; other events are only noted on the element. */
export function SingleFixture({ fixture, query, t }: SingleFixtureProps) {
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
  const context: ScreenContext = {
    t,
    locale: query.locale,
    device: devices[query.device],
    mode: view.mode,
    presentation: query.presentation,
    partnerName: isKnown ? view.partner.name : '',
    accountHint: isKnown ? view.account_hint : null,
    retentionDays: view.retention_days,
    unsupportedDevices: view.unsupported_devices,
    now,
  };
  // A state and its screen have one name; the compiler cannot follow that through a union.
  const Screen = screens[state.value.name] as ComponentType<object>;
  return (
    <div data-emitted={noted.value}>
      <AppFrame
        context={context}
        flowState={state.value}
        connection={fixture.connection ?? 'connected'}
        emit={emit}
      >
        <Screen key={state.value.name} {...{ state: state.value, context, emit }} />
      </AppFrame>
    </div>
  );
}
