import { noteLayoutShift } from '../probes/layout-shift.ts';
import type { HostPage } from '../stage/host-site.ts';
import { finish, openPhone, readOnAndroid } from '../stage/phone.ts';
import { widgetFrameOf } from '../stage/screen-reader.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, locateAt, scanCode, screenOf, startVerifying } from '../stage/widget.ts';

test.use({ needs: ['location', 'devtools'] });

type Way = {
  readonly name: string;
  readonly mint: NonNullable<HostPage['mint']>;
  /** Null where there is nothing to choose. */
  readonly choice: string | null;
  readonly document: 'card' | 'passport';
};

const ways: readonly Way[] = [
  { name: 'an ID card', mint: {}, choice: 'Chinese ID card', document: 'card' },
  {
    name: 'a passport, and no location',
    mint: { documents: ['passport'] },
    choice: null,
    document: 'passport',
  },
];

for (const { name, mint, choice, document } of ways) {
  for (const width of [390, 1280]) {
    test(`nothing moves by itself from the button to the end: ${name}, at ${width} px`, async ({
      page,
      browser,
      product,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(noteLayoutShift);
      await locateAt(page, IN_BEIJING);
      const widget = await startVerifying(page, product, { mint });
      const shiftSoFar = () => widgetFrameOf(page).evaluate(() => globalThis.layoutShift);
      await widget.getByRole('button', { name: 'Continue' }).click();
      if (choice !== null) await widget.getByRole('button', { name: choice }).click();
      await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
      expect(await shiftSoFar()).toBe(0);
      const phone = await openPhone(browser, await scanCode(page));
      await readOnAndroid(phone, document);
      await finish(phone);
      await expect(screenOf(widget, 'submitted')).toBeVisible();
      // News of the phone comes without a press; what it moves stays within what web.dev calls good.
      expect(await shiftSoFar()).toBeLessThan(0.1);
      await phone.close();
    });
  }
}
