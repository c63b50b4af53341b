import type { FrameLocator, Locator, Page } from '@playwright/test';
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

/** From the introduction to the code, in mainland China. */
export async function goToCode(widget: Widget, document: 'Chinese ID card' | 'Passport'): Promise<void> {
  await widget.getByRole('button', { name: 'Continue' }).click();
  await widget.getByRole('button', { name: document }).click();
  await expect(widget.locator('img[data-qr]')).toBeVisible();
}

/** The Request ID that is shown. */
export async function requestIdOf(widget: Widget): Promise<string> {
  return (await widget.locator('[data-request-id]').innerText()).trim();
}
