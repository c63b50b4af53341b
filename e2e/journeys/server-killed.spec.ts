import { button, currentStep, screen } from '../stage/person.ts';
import { finish, openPhone, readOnAndroid } from '../stage/phone.ts';
import { beginWithCode, scanFrom } from '../stage/steps.ts';
import { test } from '../stage/test.ts';

test.use({ needs: [] });

test('a server that is killed while the widget waits loses nothing that it had acknowledged', async ({
  person,
  browser,
  ownProduct: product,
}) => {
  const { widget } = person;
  await beginWithCode(person, product);
  const phone = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(phone, 'card');
  await widget.sees(currentStep('liveness'));

  await product.killServer();
  await widget.sees({ text: 'Trying again' });
  // The last truth stays in view below it.
  await widget.sees(currentStep('liveness'));

  await product.startServer();
  await widget.seesNo({ text: 'Trying again' });
  await finish(phone);
  await widget.sees(screen('submitted'));
  await product.killServer();
  await product.startServer();
  await person.reload();
  await person.page.press(button('Verify'));
  await widget.sees(screen('submitted'));
  await phone.close();
});
