import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import type { Product } from '../stage/product.ts';
import { readQrCode } from '../stage/qr-pixels.ts';
import { expect, test } from '../stage/test.ts';
import {
  goToCode,
  IN_BEIJING,
  locateAt,
  scanCode,
  screenOf,
  startVerifying,
  startWithCode,
  type Widget,
} from '../stage/widget.ts';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

/** Phones, by what their browsers say of themselves. */
const userAgents = {
  android: `Mozilla/5.0 (Linux; Android 14; SM-S9110) ${blink} Chrome/142.0.0.0 Mobile Safari/537.36`,
  pixel: `Mozilla/5.0 (Linux; Android 15; Pixel 8) ${blink} Chrome/142.0.0.0 Mobile Safari/537.36`,
  iphone: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Version/18.5 Mobile/15E148 Safari/604.1`,
  oldIphone: `Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) ${webkit} Version/15.6 Mobile/15E148 Safari/604.1`,
  weChatOnAndroid: `Mozilla/5.0 (Linux; Android 14; SM-S9110) ${blink} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.60`,
  weChatOnIphone: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f)`,
  weChatOnWindows: `Mozilla/5.0 (Windows NT 10.0) ${blink} Chrome/142.0.0.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat`,
};

/** A page in the browser of a phone. */
async function onPhone(browser: Browser, name: keyof typeof userAgents): Promise<Page> {
  const context = await browser.newContext({
    userAgent: userAgents[name],
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en-GB',
  });
  return context.newPage();
}

/** Up to the code for an ID card, in a phone's browser. */
async function codeOnPhone(
  browser: Browser,
  product: Product,
  name: keyof typeof userAgents,
): Promise<{ page: Page; widget: Widget }> {
  const page = await onPhone(browser, name);
  return { page, widget: await startWithCode(page, product) };
}

const selectedTab = (widget: Widget) => widget.getByRole('tab', { selected: true });

test('on an Android phone “Download QR” saves a picture that WeChat can read from the album', async ({
  browser,
  product,
}) => {
  const { page, widget } = await codeOnPhone(browser, product, 'android');
  await expect(selectedTab(widget)).toHaveText('Android');
  await expect(widget.getByText('Open WeChat, choose “Scan”, then “Album”.')).toBeVisible();
  const download = page.waitForEvent('download');
  await widget.getByRole('button', { name: 'Download QR' }).click();
  const saved = await readFile(await (await download).path());
  await widget.locator('img[data-qr="live"]').scrollIntoViewIfNeeded();
  expect(readQrCode(saved)).toBe(await scanCode(page));
  await page.context().close();
});

test('a Pixel is told before the document is chosen that it cannot read the card, and what to do', async ({
  browser,
  product,
}) => {
  const page = await onPhone(browser, 'pixel');
  await locateAt(page, IN_BEIJING);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(widget.getByText('This phone cannot read it')).toBeVisible();
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.getByRole('heading', { name: 'Continue on another phone' })).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Download QR' })).toHaveCount(0);
  await widget.getByRole('button', { name: 'Use passport instead' }).click();
  await expect(widget.getByRole('heading', { name: 'Continue on this phone' })).toBeVisible();
  await page.context().close();
});

test('an iPhone has the Request ID to copy, the picture to press and the link to tap', async ({
  browser,
  product,
}) => {
  const { page, widget } = await codeOnPhone(browser, product, 'iphone');
  await expect(selectedTab(widget)).toHaveText('iPhone');
  const copy = widget.getByRole('button', { name: 'Copy', exact: true });
  // Request ID and picture on one screen, without scrolling.
  await expect(copy).toBeInViewport({ ratio: 1 });
  await expect(widget.locator('img[data-qr="live"]')).toBeInViewport({ ratio: 1 });
  const link = widget.getByRole('link', { name: 'Open on this phone' });
  expect(await link.getAttribute('href')).toBe(await scanCode(page));
  await page.context().close();
});

test('an iPhone that is too old is sent to another phone', async ({ browser, product }) => {
  const { page, widget } = await codeOnPhone(browser, product, 'oldIphone');
  await expect(widget.getByText('This phone cannot read the document.')).toBeVisible();
  await expect(widget.getByRole('link', { name: 'Open on this phone' })).toHaveCount(0);
  await page.context().close();
});

test('in WeChat on Android the code is pressed and held where it stands', async ({ browser, product }) => {
  const { page, widget } = await codeOnPhone(browser, product, 'weChatOnAndroid');
  await expect(widget.getByText('Press and hold the code below.')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Download QR' })).toHaveCount(0);
  await page.context().close();
});

test('in WeChat on an iPhone there is one thing to do: copy the link, and its page goes on', async ({
  browser,
  product,
}) => {
  const page = await onPhone(browser, 'weChatOnIphone');
  await page.context().grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write']);
  await page.context().setGeolocation(IN_BEIJING);
  const widget = await startVerifying(page, product);
  await goToCode(widget, 'Chinese ID card');
  await widget.getByRole('button', { name: 'Copy link' }).click();
  await expect(widget.getByText('Copied')).toBeVisible();
  const url = await page.evaluate(() => navigator.clipboard.readText());
  await expect(widget.getByText(url)).toBeVisible();
  const safari = await onPhone(browser, 'iphone');
  await safari.goto(url);
  await expect(safari.locator('[data-screen]')).toBeVisible();
  await Promise.all([page.context().close(), safari.context().close()]);
});

test('WeChat on a computer is a computer: its code is scanned by a phone', async ({ browser, product }) => {
  const page = await onPhone(browser, 'weChatOnWindows');
  const widget = await startWithCode(page, product);
  await expect(screenOf(widget, 'handoff')).toContainText('Open WeChat on your phone and choose “Scan”.');
  await page.context().close();
});
