import { button, currentStep, liveCode, outcome, overlay, screen } from '../stage/person.ts';
import { agree, finish, letHappen, openPhone, readOnAndroid } from '../stage/phone.ts';
import { beginWithCode, scanFrom, takeCode } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING } from '../stage/widget.ts';

test.use({ needs: [] });

test('closed with Escape during liveness, the verification goes on and is found again', async ({
  person,
  browser,
  product,
}) => {
  await beginWithCode(person, product);
  const phone = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(phone, 'card');
  await person.widget.sees(currentStep('liveness'));

  await person.leaveByEscape();
  await person.page.sees(outcome('closed'));
  await person.page.seesNo(overlay);
  await person.isAt('#verify');

  await person.page.press(button('Verify'));
  await person.widget.sees(currentStep('liveness'));
  await finish(phone);
  await person.widget.sees(screen('submitted'));
  await person.page.sees(outcome('submitted'));
  await phone.close();
});

test('the phone finishes while nobody looks; who comes back sees that it is done', async ({
  person,
  browser,
  product,
}) => {
  await beginWithCode(person, product);
  const phone = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(phone, 'card');
  await person.leaveByEscape();
  await person.page.seesNo(overlay);
  await finish(phone);
  await person.page.press(button('Verify'));
  await person.widget.sees(screen('submitted'));
  await phone.close();
});

test('“Cancel verification” ends it for good, after asking once', async ({ person, browser, product }) => {
  await beginWithCode(person, product);
  const url = await scanFrom(person);
  await person.widget.press(button('Cancel verification'));
  await person.widget.press(button('Yes, cancel it'));
  await person.widget.sees(screen('canceled'));
  await person.widget.leaveBy(button('Close'));
  await person.page.sees(outcome('canceled'));
  const phone = await openPhone(browser, url);
  await phone.press('Android phone with WeChat');
  await expect(phone.page.getByRole('heading', { name: 'This verification was canceled' })).toBeVisible();
  await phone.close();
});

test('after a phone without NFC another phone does it', async ({ person, browser, product }) => {
  await beginWithCode(person, product);
  const first = await openPhone(browser, await scanFrom(person));
  await first.press('Android phone with WeChat');
  await agree(first);
  await letHappen(first, 'nfc_unsupported', 'Let it end here');
  await person.widget.sees(screen('phoneStopped'));
  await person.widget.sees({ text: 'This phone cannot read the chip' });
  await person.widget.press(button('Use another phone'));
  await person.widget.sees(liveCode);
  const second = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(second, 'card');
  await finish(second);
  await person.widget.sees(screen('submitted'));
  await first.close();
  await second.close();
});

test('a reload in the middle goes on with the same verification', async ({ person, browser, product }) => {
  await person.locateAt(IN_BEIJING);
  await person.open(`${product.demoUrl}/account`);
  await person.page.press({ css: '#verify' });
  await takeCode(person, 'Chinese ID card');
  const phone = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(phone, 'card');
  await person.reload();
  await person.page.press({ css: '#verify' });
  await person.widget.sees(currentStep('liveness'));
  await finish(phone);
  await person.widget.sees(screen('submitted'));
  await person.page.sees({ css: '#account-status[data-status="active"]' });
  await phone.close();
});
