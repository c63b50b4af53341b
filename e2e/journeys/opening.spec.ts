import type { Page } from '@playwright/test';
import { expect, test } from '../stage/test.ts';
import {
  IN_BEIJING,
  leaveBy,
  locateAt,
  scanCode,
  screenOf,
  startVerifying,
  startWithCode,
} from '../stage/widget.ts';

test.use({ needs: ['location', 'requests'] });

/** Keeps a chunk from arriving until the test lets it go: everything after the opening, or what surrounds the code. */
async function hold(page: Page, chunk: 'rest' | 'later'): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(new RegExp(`assets/${chunk}-.*\\.js`), async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

test('the rest of the widget takes over the same picture, and the focus stays', async ({ page, product }) => {
  await locateAt(page, IN_BEIJING);
  const letGo = await hold(page, 'rest');
  const widget = await startVerifying(page, product);
  const button = widget.getByRole('button', { name: 'Continue' });
  await expect(button).toBeEnabled();
  await button.focus();
  const element = await button.elementHandle();
  const polling = page.waitForRequest(/\/v1\/session\/updates/);
  letGo();
  await polling;
  expect(await element?.evaluate((node) => document.activeElement === node)).toBe(true);
  await button.click();
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
});

test('the session changes the picture that is there, which keeps its elements', async ({ page, product }) => {
  const held = Promise.withResolvers<void>();
  await page.route('**/v1/session', async (route) => {
    await held.promise;
    await route.continue();
  });
  const widget = await startVerifying(page, product);
  await expect(screenOf(widget, 'connecting')).toBeVisible();
  const button = await widget.getByRole('button', { name: 'Continue' }).elementHandle();
  held.resolve();
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await button?.evaluate((node) => node.isConnected)).toBe(true);
});

test('a press that comes before the rest of the widget is kept', async ({ page, product }) => {
  await locateAt(page, IN_BEIJING);
  const letGo = await hold(page, 'rest');
  const widget = await startVerifying(page, product);
  const button = widget.getByRole('button', { name: 'Continue' });
  await button.click();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  letGo();
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
});

test('a widget of which only the opening has come can be closed', async ({ page, product }) => {
  await hold(page, 'rest');
  const widget = await startVerifying(page, product);
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'closed');
});

test('the code does not wait for what surrounds it', async ({ page, product }) => {
  const letGo = await hold(page, 'later');
  const widget = await startWithCode(page, product);
  expect(await scanCode(page)).toContain('/h/');
  letGo();
  await expect(widget.getByRole('tab').first()).toBeVisible();
  expect(await scanCode(page)).toContain('/h/');
});
