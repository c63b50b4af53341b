import { agree, finish, openPhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, goToCode, locateAt, requestIdOf, screenOf, startVerifying } from '../stage/widget.ts';

test('the Request ID goes from the page to the App Clip by copy and paste', async ({
  page,
  browser,
  product,
}) => {
  await locateAt(page, IN_BEIJING);
  await page.context().grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write']);
  const widget = await startVerifying(page, product);
  await goToCode(widget, 'Chinese ID card');
  await widget.getByRole('tab', { name: 'iPhone' }).click();
  await widget.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(widget.getByText('Copied').first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await requestIdOf(widget));

  const phone = await openPhone(browser, `${product.origin}/simulator/`);
  await phone.press('iPhone');
  await phone.press('Start');
  await phone.page.getByLabel('Request ID').fill(copied);
  await phone.press('Continue');
  await agree(phone);
  await phone.press('Hold the card to the phone');
  await expect(phone.screen('liveness')).toBeVisible();
  await finish(phone);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'submitted');
  await phone.close();
});
