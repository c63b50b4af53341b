import { currentStep, screen } from '../stage/person.ts';
import { agree, finish, hold, openPhone } from '../stage/phone.ts';
import { beginWithCode, scanFrom } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

test('a phone in another network types the number that the page shows, once wrong and then right, and goes on', async ({
  person,
  browser,
  product,
}) => {
  const { widget } = person;
  await beginWithCode(person, product, { mint: { scenario: 'pairing_required' } });
  const phone = await openPhone(browser, await scanFrom(person));
  await phone.press('Android phone with WeChat');
  await widget.sees({ css: '[data-pairing-number]' });
  const number = await widget.run(
    () => document.querySelector<HTMLElement>('[data-pairing-number]')?.dataset['pairingNumber'] ?? '',
  );
  expect(number).toMatch(/^\d\d$/);
  await agree(phone);
  const field = phone.page.getByLabel('Number');
  await field.fill(String((Number(number) + 1) % 100).padStart(2, '0'));
  await phone.press('Continue');
  await expect(phone.page.getByText('That is not the number. 2 tries are left.')).toBeVisible();
  await field.fill(number);
  await phone.press('Continue');
  await widget.sees(currentStep('scanning'));
  await widget.seesNo({ css: '[data-pairing-number]' });
  await hold(phone, 'card');
  await phone.press('Confirm');
  await finish(phone);
  await widget.sees(screen('submitted'));
  await phone.close();
});
