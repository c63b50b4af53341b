import { button, liveCode } from '../stage/person.ts';
import { agree, openPhone } from '../stage/phone.ts';
import { readQrCode } from '../stage/qr-pixels.ts';
import { beginWithCode, readRequestId, scanFrom } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

test('a code that ran out is shown as expired and refused; a new one works', async ({
  person,
  browser,
  product,
}) => {
  const { widget } = person;
  // Taken out beforehand: the new code lasts no longer than the old one.
  const phones = await Promise.all(
    ['old', 'new'].map(() => openPhone(browser, `${product.origin}/simulator/?platform=ios`)),
  );
  const [typed, fresh] = phones;
  if (typed === undefined || fresh === undefined) throw new Error('Two were opened.');
  for (const phone of phones) await phone.press('Start');
  await beginWithCode(person, product, { mint: { clock: { code_seconds: 10 } } });
  const oldUrl = await scanFrom(person);
  const oldRequestId = await readRequestId(person);

  await widget.sees({ css: 'img[data-qr="dead"]' });
  await widget.sees({ text: 'This code has expired' });
  // Nothing that looks alive is left to scan.
  const after = await person.screenshot();
  expect(() => readQrCode(after)).toThrow('no readable QR code');
  const early = await openPhone(browser, oldUrl);
  await early.press('Android phone with WeChat');
  await expect(early.page.getByRole('heading', { name: 'This code has expired' })).toBeVisible();

  await widget.press(button('New code'));
  await widget.sees(liveCode);
  await expect.poll(() => readRequestId(person)).not.toBe(oldRequestId);
  await fresh.page.getByLabel('Request ID').fill(await readRequestId(person));
  await fresh.press('Continue');
  await agree(fresh);

  const late = await openPhone(browser, oldUrl);
  await late.press('Android phone with WeChat');
  await expect(late.page.getByRole('heading', { name: 'There is a newer code' })).toBeVisible();
  await typed.page.getByLabel('Request ID').fill(oldRequestId);
  await typed.press('Continue');
  await expect(typed.page.getByRole('heading', { name: 'There is a newer code' })).toBeVisible();
  for (const phone of [early, late, ...phones]) await phone.close();
});
