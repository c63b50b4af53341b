import { outcome, screen } from '../stage/person.ts';
import { agree, finish, hold, openPhone } from '../stage/phone.ts';
import { beginWithCode, readRequestId } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

test('the Request ID goes from the page to the App Clip by copy and paste', async ({
  person,
  browser,
  product,
}) => {
  const { widget } = person;
  await beginWithCode(person, product);
  await widget.press({ role: 'tab', name: 'iPhone' });
  const requestId = await readRequestId(person);
  await widget.press({ role: 'button', name: 'Copy', exact: true });
  await widget.sees({ text: 'Copied' });
  const copied = await person.paste(product.host.notesUrl);
  expect(copied).toBe(requestId);

  const phone = await openPhone(browser, `${product.origin}/simulator/`);
  await phone.press('iPhone');
  await phone.press('Start');
  await phone.page.getByLabel('Request ID').fill(copied);
  await phone.press('Continue');
  await agree(phone);
  await hold(phone, 'card');
  await expect(phone.screen('liveness')).toBeVisible();
  await finish(phone);
  await widget.sees(screen('submitted'));
  await person.page.sees(outcome('submitted'));
  await phone.close();
});
