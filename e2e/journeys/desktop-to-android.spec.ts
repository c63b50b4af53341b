import { agree, openPhone } from '../stage/phone.ts';
import { countPresses } from '../stage/presses.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, leaveBy, locateAt, scanCode, screenOf, widgetOf } from '../stage/widget.ts';

/** A step of the phone has to show within a second. */
const soon = { timeout: 1000 };

test('a person goes from the partner’s button to an activated account with an Android phone', async ({
  page,
  browser,
  product,
}) => {
  await locateAt(page, IN_BEIJING);
  const presses = await countPresses(page.context());
  await page.goto(`${product.demoUrl}/account`);
  await expect(page.locator('#account-status')).toHaveAttribute('data-status', 'unverified');
  await page.locator('#verify').click();
  const widget = widgetOf(page);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  const picture = widget.locator('img[data-qr="live"]');
  await expect(picture).toBeVisible();
  // The browser's own "Allow" is the one press that the test's permission stands for.
  expect(presses() + 1).toBeLessThanOrEqual(4);

  const url = await scanCode(page);
  expect(url).toMatch(new RegExp(`^${product.origin}/h/[A-Za-z0-9_-]{22}$`));
  const phone = await openPhone(browser, url);
  await phone.press('Android phone with WeChat');
  const step = (name: string) => widget.locator(`[data-step="${name}"][data-step-state="current"]`);
  await expect(phone.screen('consenting')).toBeVisible();
  await expect(step('opened')).toBeVisible(soon);
  await agree(phone);
  await expect(phone.screen('scanning')).toBeVisible();
  await expect(step('scanning')).toBeVisible(soon);
  await phone.press('Hold the card to the phone');
  await expect(phone.screen('confirming')).toBeVisible();
  await expect(step('confirming')).toBeVisible(soon);
  await phone.press('Confirm');
  await expect(phone.screen('liveness')).toBeVisible();
  await expect(step('liveness')).toBeVisible(soon);
  await phone.press('Start the liveness check');
  await expect(phone.screen('complete')).toBeVisible();
  await expect(screenOf(widget, 'submitted')).toBeVisible(soon);

  // verify() has resolved while the done screen still stands; the account follows by webhook.
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'submitted');
  leaveBy(widget.getByRole('button', { name: 'Close' }).click());
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator('#account-status')).toHaveAttribute('data-status', 'active');
  await phone.close();
});
