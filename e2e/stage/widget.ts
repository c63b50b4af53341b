import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { HostPage } from './host-site.ts';
import type { Product } from './product.ts';
import { readQrCode } from './qr-pixels.ts';
import { expect } from './test.ts';

/** The widget in a host page's frame. */
export type Widget = FrameLocator;

/** The frame that the SDK has opened. */
export function widgetOf(page: Page): Widget {
  return page.frameLocator('iframe[src*="/widget/"]');
}

/** The screen that is shown. */
export function screenOf(widget: Widget, name: string): Locator {
  return widget.locator(`[data-screen="${name}"]`);
}

/** Beijing, well inside. */
export const IN_BEIJING = { latitude: 39.9042, longitude: 116.4074, accuracy: 20 };

/** Singapore, well outside. */
export const IN_SINGAPORE = { latitude: 1.3521, longitude: 103.8198, accuracy: 20 };

/** Lets the pages know where they are without asking. */
export async function locateAt(page: Page, place: typeof IN_BEIJING): Promise<void> {
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation(place);
}

/** Opens a page of the listed host and presses its button. */
export async function startVerifying(page: Page, { host }: Product, options: HostPage = {}): Promise<Widget> {
  await page.goto(host.pageUrl(options));
  await page.getByRole('button', { name: 'Verify' }).click();
  return widgetOf(page);
}

/** The same, in Beijing and up to the code for an ID card. */
export async function startWithCode(page: Page, product: Product, options: HostPage = {}): Promise<Widget> {
  await locateAt(page, IN_BEIJING);
  const widget = await startVerifying(page, product, options);
  await goToCode(widget, 'Chinese ID card');
  return widget;
}

/** From the introduction to the code, in mainland China. */
export async function goToCode(widget: Widget, document: 'Chinese ID card' | 'Passport'): Promise<void> {
  await widget.getByRole('button', { name: 'Continue' }).click();
  await widget.getByRole('button', { name: document }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
}

/** Reads the code that is shown from the page's pixels, as a phone's camera does. */
export async function scanCode(page: Page): Promise<string> {
  await expect(widgetOf(page).locator('img[data-qr="live"]')).toBeVisible();
  return readQrCode(await page.screenshot());
}

/**
 * Begins what removes the widget's own frame, such as pressing its Close. Chromium may never acknowledge a press or a
 * key whose frame is gone by then, so nothing waits for that: what comes of it is what the test waits for.
 */
export function leaveBy(press: Promise<void>): void {
  // Whatever is said of the press itself, later: the frame it was for is gone.
  press.catch(() => {});
}
