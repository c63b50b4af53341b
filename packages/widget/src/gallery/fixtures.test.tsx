import { signal } from '@preact/signals';
import { sessionExamples } from '@tokencloud/contract/examples';
import { locales, type Locale } from '@tokencloud/contract/vocabulary';
import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { FlowStateName } from '../flow/state.ts';
import { loadLocale } from '../locales/index.ts';
import { createTranslate } from '../locales/translate.ts';
import { AppFrame } from '../screens/app-frame.tsx';
import { screens } from '../screens/index.ts';
import { laterScreens } from '../screens/later.ts';
import type { ScreenContext } from '../screens/screen.ts';
import { devices, type DeviceName } from './devices.ts';
import { nowOf, type AnyFixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';

const all: readonly AnyFixture[] = Object.values(fixtures).flat();
const deviceNames = Object.keys(devices) as DeviceName[]; // `keys` of a literal's own type.
const allScreens: Readonly<Record<FlowStateName, unknown>> = { ...screens, ...laterScreens };
const view = sessionExamples.fresh;

async function rendered(
  fixture: AnyFixture,
  locale: Locale,
  device: DeviceName = fixture.device ?? 'desktop',
): Promise<string> {
  const context: ScreenContext = {
    t: createTranslate(await loadLocale(locale), locale),
    locale,
    device: devices[device],
    mode: view.mode,
    presentation: fixture.presentation ?? 'overlay',
    partnerName: view.partner.name,
    accountHint: view.account_hint,
    retentionDays: view.retention_days,
    unsupportedDevices: view.unsupported_devices,
    now: signal(nowOf(fixture)),
  };
  const emit = () => undefined;
  const { state } = fixture;
  // A state and its screen have one name; the compiler cannot follow that through a union.
  const Screen = allScreens[state.name] as ComponentType<object>;
  return renderToString(
    <AppFrame context={context} flowState={state} connection="connected" emit={emit}>
      <Screen {...{ state, context, emit }} />
    </AppFrame>,
  );
}

function count(html: string, pattern: RegExp): number {
  return (html.match(pattern) ?? []).length;
}

describe.each(locales)('every screen in %s', (locale) => {
  it.each(all.map((fixture) => [`${fixture.state.name}, ${fixture.variant}`, fixture] as const))(
    'has one heading, one way to close, no open placeholder and no inline style: %s',
    async (_, fixture) => {
      const html = await rendered(fixture, locale);
      expect(html).toContain(`data-screen="${fixture.state.name}"`);
      expect(count(html, /<h1/g)).toBe(1);
      const close = createTranslate(await loadLocale(locale), locale)('frame.close');
      const buttons = count(html, new RegExp(`aria-label="${close}"|<span>${close}</span>`, 'g'));
      expect(buttons).toBe(fixture.presentation === 'hosted' ? 0 : 1);
      expect(html).not.toMatch(/\{\w+\}/);
      expect(html).not.toMatch(/ style=/);
    },
  );
});

describe('the hand-off', () => {
  it.each(deviceNames)('says no word of WeChat with a passport, on %s', async (device) => {
    for (const fixture of fixtures.handoff.filter(({ state }) => state.document === 'passport')) {
      expect(await rendered(fixture, 'en', device)).not.toContain('WeChat');
      expect(await rendered(fixture, 'zh-CN', device)).not.toContain('微信');
    }
  });

  it.each(
    fixtures.handoff
      .filter(({ state }) => state.code !== 'valid')
      .map((fixture) => [fixture.variant, fixture] as const),
  )('shows nothing of a dead code that could be used: %s', async (_, fixture) => {
    for (const device of deviceNames) {
      const html = await rendered(fixture, 'en', device);
      expect(html).not.toContain(fixture.state.handoff.request_id);
      expect(html).not.toContain(fixture.state.handoff.urls.android);
    }
  });
});
