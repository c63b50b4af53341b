import { finish, openPhone, readOnAndroid } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import { scanCode, screenOf, startWithCode, widgetOf } from '../stage/widget.ts';

test('a server that is killed while the widget waits loses nothing that it had acknowledged', async ({
  page,
  browser,
  ownProduct: product,
}) => {
  const widget = await startWithCode(page, product);
  const phone = await openPhone(browser, await scanCode(page));
  await readOnAndroid(phone, 'card');
  await expect(widget.locator('[data-step="liveness"][data-step-state="current"]')).toBeVisible();

  await product.killServer();
  await expect(widget.getByText('Trying again')).toBeVisible();
  // The last truth stays in view below it.
  await expect(widget.locator('[data-step="liveness"][data-step-state="current"]')).toBeVisible();

  await product.startServer();
  await expect(widget.getByText('Trying again')).toHaveCount(0);
  await finish(phone);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await product.killServer();
  await product.startServer();
  await page.reload();
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'submitted')).toBeVisible();
  await phone.close();
});
