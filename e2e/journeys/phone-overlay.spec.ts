import { expect, test } from '../stage/test.ts';
import { leaveBy, screenOf, startVerifying } from '../stage/widget.ts';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test('on a phone the overlay is all of the screen, and its frame stays clear of notch and home bar', async ({
  page,
  product,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } });
  const widget = await startVerifying(page, product);
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  const boxOf = (name: string) => page.locator(name).boundingBox();
  expect(await boxOf('dialog')).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await boxOf('iframe')).toEqual({ x: 0, y: 47, width: 390, height: 844 - 47 - 34 });

  // The browser's own bars come and go.
  await page.setViewportSize({ width: 390, height: 700 });
  await expect.poll(() => boxOf('dialog')).toEqual({ x: 0, y: 0, width: 390, height: 700 });
  // On its side there is room beside it, and none to lose above.
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(() => boxOf('dialog')).toEqual({ x: 182, y: 0, width: 480, height: 390 });
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('dialog')).toHaveCount(0);
});
