import { button, currentStep, liveCode, outcome, overlay, screen } from '../stage/person.ts';
import { agree, finish, hold, openPhone, readOnAndroid } from '../stage/phone.ts';
import { beginVerifying, scanFrom, takeCode } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING } from '../stage/widget.ts';

test.use({ needs: [] });

test('a person goes from the partner’s button to an activated account with an Android phone', async ({
  person,
  browser,
  product,
}) => {
  const { page, widget } = person;
  await person.locateAt(IN_BEIJING);
  await person.open(`${product.demoUrl}/account`);
  await page.sees({ css: '#account-status[data-status="unverified"]' });
  await page.press({ css: '#verify' });
  await takeCode(person, 'Chinese ID card');
  // The browser's own "Allow" is the one press that the test's permission stands for.
  expect(person.presses() + (person.canBeLocated ? 1 : 0)).toBeLessThanOrEqual(4);

  const url = await scanFrom(person);
  expect(url).toMatch(new RegExp(`^${product.origin}/h/[A-Za-z0-9_-]{22}$`));
  const phone = await openPhone(browser, url);
  await phone.press('Android phone with WeChat');
  await expect(phone.screen('consenting')).toBeVisible();
  await widget.sees(currentStep('opened'));
  await agree(phone);
  await expect(phone.screen('scanning')).toBeVisible();
  await widget.sees(currentStep('scanning'));
  await hold(phone, 'card');
  await expect(phone.screen('confirming')).toBeVisible();
  await widget.sees(currentStep('confirming'));
  await phone.press('Confirm');
  await expect(phone.screen('liveness')).toBeVisible();
  await widget.sees(currentStep('liveness'));
  await finish(phone);
  await widget.sees(screen('submitted'));

  // verify() has resolved while the done screen still stands; the account follows by webhook.
  await page.sees(outcome('submitted'));
  await widget.leaveBy(button('Close'));
  await page.seesNo(overlay);
  await page.sees({ css: '#account-status[data-status="active"]' });
  await phone.close();
});

test('a passport is read by an Android phone just as well, and WeChat is never spoken of', async ({
  person,
  browser,
  product,
}) => {
  await person.locateAt(IN_BEIJING);
  await beginVerifying(person, product);
  await takeCode(person, 'Passport');
  await person.widget.seesNo({ text: 'WeChat' });
  const phone = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(phone, 'passport');
  await finish(phone);
  await person.widget.sees(screen('submitted'));
  await person.widget.seesNo(liveCode);
  await phone.close();
});
