import { signal } from '@preact/signals';
import { sessionExamples } from '@tokencloud/contract/examples';
import type { Locale } from '@tokencloud/contract/vocabulary';
import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { loadLocale } from '../locales/index.ts';
import { createTranslate } from '../locales/translate.ts';
import { AppFrame } from '../screens/app-frame.tsx';
import { screens } from '../screens/index.ts';
import { laterScreens } from '../screens/later.ts';
import type { ScreenContext, Screens } from '../screens/screen.ts';
import { devices, type DeviceName } from './devices.ts';
import { nowOf, wayOutOfFixture, type AnyFixture } from './fixture.ts';
import { screensOf } from './screens-of.tsx';

const allScreens: Screens = { ...screens, ...laterScreens };
const view = sessionExamples.fresh;

/** A fixture as markup, in a language; on its own device, or on another one. */
export async function renderFixture(
  fixture: AnyFixture,
  locale: Locale,
  device: DeviceName = fixture.device ?? 'desktop',
): Promise<string> {
  const presentation = fixture.presentation ?? 'overlay';
  const context: ScreenContext = {
    t: createTranslate(await loadLocale(locale), locale),
    locale,
    device: devices[device],
    mode: view.mode,
    presentation,
    wayOut: wayOutOfFixture(fixture, presentation),
    partnerName: view.partner.name,
    accountHint: view.account_hint,
    retentionDays: view.retention_days,
    unsupportedDevices: view.unsupported_devices,
    now: signal(nowOf(fixture)),
  };
  const emit = () => undefined;
  const { state } = fixture;
  // A state and its screen have one name; the compiler cannot follow that through a union.
  const Screen = screensOf(fixture, allScreens)[state.name] as ComponentType<object>;
  return renderToString(
    <AppFrame context={context} flowState={state} connection="connected" emit={emit}>
      <Screen {...{ state, context, emit }} />
    </AppFrame>,
  );
}
