import { sessionExamples } from '@tokencloud/contract/examples';
import { locales } from '@tokencloud/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { loadLocale } from '../locales/index.ts';
import { createTranslate } from '../locales/translate.ts';
import { devices, type DeviceName } from './devices.ts';
import type { AnyFixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';
import { renderFixture } from './render-fixture.tsx';

const all: readonly AnyFixture[] = Object.values(fixtures).flat();
const deviceNames = Object.keys(devices) as DeviceName[]; // `keys` of a literal's own type.
function count(html: string, pattern: RegExp): number {
  return (html.match(pattern) ?? []).length;
}

describe.each(locales)('every screen in %s', (locale) => {
  it.each(all.map((fixture) => [`${fixture.state.name}, ${fixture.variant}`, fixture] as const))(
    'has one heading, one way to close, no open placeholder and no inline style: %s',
    async (_, fixture) => {
      const html = await renderFixture(fixture, locale);
      expect(html).toContain(`data-screen="${fixture.state.name}"`);
      // What only says that a part is on its way has none.
      expect(count(html, /<h1/g)).toBe(fixture.standIn?.name === 'coming' ? 0 : 1);
      const close = createTranslate(await loadLocale(locale), locale)('frame.close');
      const buttons = count(html, new RegExp(`aria-label="${close}"|<span>${close}</span>`, 'g'));
      expect(buttons).toBe(fixture.presentation === 'hosted' ? 0 : 1);
      expect(html).not.toMatch(/\{\w+\}/);
      expect(html).not.toMatch(/ style=/);
    },
  );
});

const ends: readonly AnyFixture[] = [
  ...fixtures.submitted,
  ...fixtures.failed,
  ...fixtures.canceled,
  ...fixtures.expired,
];

it.each(ends.map((fixture) => [`${fixture.state.name}, ${fixture.variant}`, fixture] as const))(
  'offers no button at an end that leads nowhere: %s',
  async (_, fixture) => {
    const html = await renderFixture(fixture, 'en');
    const isHosted = fixture.presentation === 'hosted';
    const isThere = (word: string) => html.includes(`<span>${word}</span>`);
    expect(isThere('Close')).toBe(!isHosted);
    expect(isThere(`Return to ${sessionExamples.fresh.partner.name}`)).toBe(
      isHosted && fixture.returnUrl !== null,
    );
    expect(html).toContain('You can close this page');
  },
);

describe('the hand-off', () => {
  it.each(deviceNames)('says no word of WeChat with a passport, on %s', async (device) => {
    for (const fixture of fixtures.handoff.filter(({ state }) => state.document === 'passport')) {
      expect(await renderFixture(fixture, 'en', device)).not.toContain('WeChat');
      expect(await renderFixture(fixture, 'zh-CN', device)).not.toContain('微信');
    }
  });

  it.each(
    fixtures.handoff
      .filter(({ state }) => state.code !== 'valid')
      .map((fixture) => [fixture.variant, fixture] as const),
  )('shows nothing of a dead code that could be used: %s', async (_, fixture) => {
    for (const device of deviceNames) {
      const html = await renderFixture(fixture, 'en', device);
      expect(html).not.toContain(fixture.state.handoff.request_id);
      expect(html).not.toContain(fixture.state.handoff.urls.android);
    }
  });
});
