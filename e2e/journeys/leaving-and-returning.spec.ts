import { agree, finish, letHappen, openPhone, readOnAndroid } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import {
  IN_BEIJING,
  goToCode,
  locateAt,
  leaveBy,
  scanCode,
  screenOf,
  startWithCode,
  widgetOf,
} from '../stage/widget.ts';

test('closed with Escape during liveness, the verification goes on and is found again', async ({
  page,
  browser,
  product,
}) => {
  const widget = await startWithCode(page, product);
  const button = page.getByRole('button', { name: 'Verify' });
  const phone = await openPhone(browser, await scanCode(page));
  await readOnAndroid(phone, 'card');
  await expect(widget.locator('[data-step="liveness"][data-step-state="current"]')).toBeVisible();

  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'closed');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();

  await button.click();
  await expect(widgetOf(page).locator('[data-step="liveness"][data-step-state="current"]')).toBeVisible();
  await finish(phone);
  await expect(screenOf(widgetOf(page), 'submitted')).toBeVisible();
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'submitted');
  await phone.close();
});

test('the phone finishes while nobody looks; who comes back sees that it is done', async ({
  page,
  browser,
  product,
}) => {
  await startWithCode(page, product);
  const phone = await openPhone(browser, await scanCode(page));
  await readOnAndroid(phone, 'card');
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('dialog')).toHaveCount(0);
  await finish(phone);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'submitted')).toBeVisible();
  await phone.close();
});

test('“Cancel verification” ends it for good, after asking once', async ({ page, browser, product }) => {
  const widget = await startWithCode(page, product);
  const url = await scanCode(page);
  await widget.getByRole('button', { name: 'Cancel verification' }).click();
  await widget.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(screenOf(widget, 'canceled')).toBeVisible();
  leaveBy(widget.getByRole('button', { name: 'Close' }).click());
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'canceled');
  const phone = await openPhone(browser, url);
  await phone.press('Android phone with WeChat');
  await expect(phone.page.getByRole('heading', { name: 'This verification was canceled' })).toBeVisible();
  await phone.close();
});

test('after a phone without NFC another phone does it', async ({ page, browser, product }) => {
  const widget = await startWithCode(page, product);
  const first = await openPhone(browser, await scanCode(page));
  await first.press('Android phone with WeChat');
  await agree(first);
  await letHappen(first, 'nfc_unsupported', 'Let it end here');
  await expect(screenOf(widget, 'phoneStopped')).toBeVisible();
  await expect(widget.getByText('This phone cannot read the chip')).toBeVisible();
  await widget.getByRole('button', { name: 'Use another phone' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  const second = await openPhone(browser, await scanCode(page));
  await readOnAndroid(second, 'card');
  await finish(second);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await first.close();
  await second.close();
});

test('a reload in the middle goes on with the same verification', async ({ page, browser, product }) => {
  await locateAt(page, IN_BEIJING);
  await page.goto(`${product.demoUrl}/account`);
  await page.locator('#verify').click();
  await goToCode(widgetOf(page), 'Chinese ID card');
  const phone = await openPhone(browser, await scanCode(page));
  await readOnAndroid(phone, 'card');
  await page.reload();
  await page.locator('#verify').click();
  const widget = widgetOf(page);
  await expect(widget.locator('[data-step="liveness"][data-step-state="current"]')).toBeVisible();
  await finish(phone);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await expect(page.locator('#account-status')).toHaveAttribute('data-status', 'active');
  await phone.close();
});
