import { readQrCode } from '../stage/qr-pixels.ts';
import { allFixtures } from '../stage/fixture-list.ts';
import { expect, test } from '../stage/gallery.ts';
import { localeRuns } from '../stage/languages.ts';

const handoffs = allFixtures.filter(({ state }) => state.name === 'handoff');
const inForcedColours = handoffs.filter(({ variant }) => ['default', 'soon-iphone'].includes(variant));

/** A code's life on one screen, by the gallery's names; the first is the code as it comes. */
const lives = [
  ['desktop-cn_id_card-android', 'scan'],
  ['android-cn_id_card-android', 'android'],
  ['iphone-cn_id_card-ios', 'iphone'],
  ['wechat-iphone-cn_id_card-ios', 'wechat-iphone'],
  ['android-passport-android', 'passport-here'],
] as const;

for (const { language, tag } of localeRuns(['en'])) {
  test(
    `the code and “New code” keep their places from the code’s coming to its end, in ${language}`,
    { tag },
    async ({ page, gallery }) => {
      test.setTimeout(120_000);
      for (const [valid, stage] of lives) {
        const cut = stage === 'scan' ? ['reconnecting'] : [];
        const variants = [valid, ...cut, `soon-${stage}`, `expired-${stage}`, `renewing-${stage}`];
        const shown = variants.map((name) => handoffs.find(({ variant }) => variant === name));
        for (const width of [320, 390, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const places: unknown[] = [];
          for (const fixture of shown) {
            if (fixture === undefined) throw new Error(`The gallery lacks one of ${variants.join(', ')}.`);
            await gallery.show(fixture, { language });
            const code = await page.locator('.qr').boundingBox();
            const button = await page.locator('.code-panel > .button').boundingBox();
            places.push({ code, button });
          }
          const [first] = places;
          expect(places, `${stage}, ${width} px`).toEqual(places.map(() => first));
        }
      }
    },
  );
}

for (const fixture of inForcedColours) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the code stays black on white in forced colours: ${fixture.variant}, ${colorScheme}`, async ({
      page,
      gallery,
    }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await gallery.show(fixture);
      expect(readQrCode(await page.locator('.qr').screenshot())).toMatch(/^https:\/\/verify\.example\/h\//);
      const image = page.locator('.qr img');
      expect(await image.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none');
    });
  }
}
