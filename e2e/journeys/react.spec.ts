import type { Page } from '@playwright/test';
import { openPartnerPage } from '../stage/partner-page.ts';
import type { Product } from '../stage/product.ts';
import { buildReactApp, reactVersions } from '../stage/react-app.ts';
import { expect, test } from '../stage/test.ts';
import { leaveBy, screenOf, widgetOf } from '../stage/widget.ts';

/** What apps/react-app.tsx has met. */
type Met = {
  readonly mounts: number;
  readonly submits: number;
  readonly outcomes: readonly string[];
  readonly events: readonly string[];
  readonly errors: readonly string[];
};

const metOn = (page: Page): Promise<Met> =>
  page.evaluate(() => (globalThis as unknown as { readonly met: Met }).met);

/** Counts the frames that are ever attached, the short-lived ones too. */
function countFrames(page: Page): () => number {
  let frames = 0;
  page.on('frameattached', () => {
    frames += 1;
  });
  return () => frames;
}

for (const version of reactVersions) {
  test.describe(`React ${version}`, () => {
    let code = '';
    test.beforeAll(async () => {
      code = await buildReactApp(version);
    });

    const open = async (page: Page, product: Product, place: string) => {
      const script = product.host.publish('react-app.js', code);
      const body = () => `<div id="root"></div><script type="module" src="${script}"></script>`;
      await openPartnerPage(page, product, { body, hash: place });
    };

    test('StrictMode, which does everything twice, has one frame and one callback', async ({
      page,
      product,
    }) => {
      const frames = countFrames(page);
      await open(page, product, 'AtOnce');
      await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
      expect((await metOn(page)).mounts).toBe(2);
      leaveBy(page.keyboard.press('Escape'));
      await expect(page.getByText('ended')).toBeVisible();
      expect(frames()).toBe(1);
      expect(await metOn(page)).toMatchObject({
        outcomes: ['closed'],
        events: ['opened', 'closed'],
        errors: [],
      });
    });

    test('a double click on <VerifyButton> in a form has one frame and one callback, and submits nothing', async ({
      page,
      product,
    }) => {
      const frames = countFrames(page);
      await open(page, product, 'InForm');
      const button = page.getByRole('button', { name: 'Verify' });
      await button.evaluate((element: HTMLButtonElement) => {
        element.click();
        element.click();
      });
      await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
      await expect(button).toHaveAttribute('aria-busy', 'true');
      leaveBy(page.keyboard.press('Escape'));
      await expect(button).toHaveAttribute('aria-busy', 'false');
      expect(frames()).toBe(1);
      expect(await metOn(page)).toMatchObject({ outcomes: ['closed'], submits: 0, errors: [] });
    });

    test('a component that goes away takes its widget along, and hears nothing more', async ({
      page,
      product,
    }) => {
      await open(page, product, 'Passing');
      await page.getByRole('button', { name: 'Verify' }).click();
      await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
      await page.evaluate(() => window.dispatchEvent(new Event('leave')));
      await expect(page.getByText('gone')).toBeVisible();
      await expect(page.locator('dialog, iframe')).toHaveCount(0);
      expect(await metOn(page)).toMatchObject({ outcomes: [], errors: [] });
    });

    test('what a developer has to fix comes to onError, and is in the state', async ({ page, product }) => {
      await open(page, product, 'Refused');
      await page.getByRole('button', { name: 'idle' }).click();
      await expect(page.getByRole('button', { name: 'refused' })).toBeVisible();
      expect((await metOn(page)).errors).toEqual([expect.stringContaining('invalid_options')]);
    });
  });
}
