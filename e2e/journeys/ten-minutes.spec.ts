import type { Page } from '@playwright/test';
import { expect, test } from '../stage/test.ts';
import type { Product } from '../stage/product.ts';
import { stageCode, type StagedVerification } from '../stage/verification.ts';
import { widgetOf, type Widget } from '../stage/widget.ts';

test.use({ needs: ['stubs'] });

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Shows a living code on a page whose clock the test holds.
 * @param error by how many milliseconds the page's clock is wrong.
 */
async function openWithCode(
  page: Page,
  product: Product,
  error = 0,
): Promise<{ readonly verification: StagedVerification; readonly widget: Widget }> {
  await page.clock.install({ time: Date.now() + error });
  const verification = await stageCode(product);
  await page.goto(verification.url);
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  // With what surrounds the code: it comes a moment later, in the place of the code alone.
  await expect(widget.getByRole('tab').first()).toBeVisible();
  return { verification, widget };
}

/** What the page says is left, in milliseconds. */
async function shownLeft(widget: Widget): Promise<number> {
  const [, minutes = '', seconds = ''] =
    /(\d+):(\d+)/.exec(await widget.getByRole('timer').innerText()) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** What is left by the server's clock, which is this machine's. */
async function trulyLeft(verification: StagedVerification): Promise<number> {
  const { handoff } = await verification.view();
  return Date.parse(handoff?.expires_at ?? '') - Date.now();
}

for (const { name, error } of [
  { name: 'a day slow', error: -DAY },
  { name: 'a day fast', error: DAY },
]) {
  test(`on a device that is ${name} the time left is right within a second, also after four frozen minutes`, async ({
    page,
    product,
  }) => {
    const { verification, widget } = await openWithCode(page, product, error);
    const { handoff } = await verification.view();
    const end = Date.parse(handoff?.expires_at ?? '');
    const isRightAfter = async (frozen: number) => {
      const error = async () => Math.abs((await shownLeft(widget)) - (end - Date.now() - frozen));
      // The page may still be drawing what the test's clock has just jumped to.
      await expect.poll(error).toBeLessThanOrEqual(1000);
    };
    await isRightAfter(0);
    await page.clock.fastForward(4 * MINUTE);
    await isRightAfter(4 * MINUTE);
  });
}

test('a clock that is set back in the middle does not give a code more time', async ({ page, product }) => {
  const { verification, widget } = await openWithCode(page, product);
  await page.clock.setSystemTime(Date.now() - 60 * MINUTE);
  await page.clock.runFor(5000);
  expect(await shownLeft(widget)).toBeLessThanOrEqual((await trulyLeft(verification)) - 3000);
  await page.clock.fastForward(10 * MINUTE);
  await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
});

test('the last minute is said quietly, and with the last second the code is covered', async ({
  page,
  product,
}) => {
  const { verification, widget } = await openWithCode(page, product);
  const soon = widget.locator('.countdown.soon');
  await expect(soon).toHaveCount(0);
  await page.clock.fastForward((await trulyLeft(verification)) - 55_000);
  await expect(soon).toBeVisible();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await page.clock.fastForward(MINUTE);
  await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
});

test('a page that slept across the end of its code shows no frame in which that looks alive', async ({
  page,
  product,
}) => {
  const { widget } = await openWithCode(page, product);
  // Asleep: no timer runs, and the clock goes on.
  await page.clock.pauseAt(Date.now() + 1000);
  await page.clock.setSystemTime(Date.now() + 11 * MINUTE);
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  const looksAlive = await widget.locator('main').evaluate(async (main) => {
    document.dispatchEvent(new Event('resume'));
    // Promises settle before any frame is drawn: nothing else has run when this looks.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return main.querySelector('img[data-qr="live"]') !== null;
  });
  expect(looksAlive).toBe(false);
  await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
});

test('a new code takes one press of a key, and the button keeps its place and the focus', async ({
  page,
  product,
}) => {
  const { verification, widget } = await openWithCode(page, product);
  // It ran out while nobody looked.
  await page.clock.fastForward(11 * MINUTE);
  await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
  const button = widget.getByRole('button', { name: 'New code' });
  await button.focus();
  const place = await button.boundingBox();
  await page.keyboard.press('Enter');
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await expect(button).toBeFocused();
  expect(await button.boundingBox()).toEqual(place);
  expect((await verification.view()).handoff?.generation).toBe(2);
});

test('once an attempt’s time is over a plain new code is on offer again', async ({ page, product }) => {
  const { verification, widget } = await openWithCode(page, product);
  await verification.phone({ do: 'claim' });
  await expect(widget.getByRole('button', { name: 'Use another phone' })).toBeVisible();
  await page.clock.fastForward(11 * MINUTE);
  await widget.getByRole('button', { name: 'New code' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  expect(await verification.view()).toMatchObject({ phone: null, handoff: { generation: 2 } });
});
