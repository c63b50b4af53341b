import { openPhone, agree } from '../stage/phone.ts';
import { readQrCode } from '../stage/qr-pixels.ts';
import { expect, test } from '../stage/test.ts';
import { requestIdOf, scanCode, startWithCode } from '../stage/widget.ts';

test('a code that ran out is shown as expired and refused; a new one works', async ({
  page,
  browser,
  product,
}) => {
  const widget = await startWithCode(page, product, { mint: { clock: { code_seconds: 5 } } });
  const oldUrl = await scanCode(page);
  const oldRequestId = await requestIdOf(widget);

  await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
  await expect(widget.getByText('This code has expired').first()).toBeVisible();
  // Nothing that looks alive is left to scan.
  const after = await page.screenshot();
  expect(() => readQrCode(after)).toThrow('no readable QR code');
  const early = await openPhone(browser, oldUrl);
  await early.press('Android phone with WeChat');
  await expect(early.page.getByRole('heading', { name: 'This code has expired' })).toBeVisible();

  await widget.getByRole('button', { name: 'New code' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await expect.poll(() => requestIdOf(widget)).not.toBe(oldRequestId);
  const newRequestId = await requestIdOf(widget);

  const late = await openPhone(browser, oldUrl);
  await late.press('Android phone with WeChat');
  await expect(late.page.getByRole('heading', { name: 'There is a newer code' })).toBeVisible();

  const typed = await openPhone(browser, `${product.origin}/simulator/?platform=ios`);
  await typed.press('Start');
  await typed.page.getByLabel('Request ID').fill(oldRequestId);
  await typed.press('Continue');
  await expect(typed.page.getByRole('heading', { name: 'There is a newer code' })).toBeVisible();

  const fresh = await openPhone(browser, `${product.origin}/simulator/?platform=ios`);
  await fresh.press('Start');
  await fresh.page.getByLabel('Request ID').fill(newRequestId);
  await fresh.press('Continue');
  await agree(fresh);
  for (const phone of [early, late, typed, fresh]) await phone.close();
});
