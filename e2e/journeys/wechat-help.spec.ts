import { beginWithCode } from '../stage/steps.ts';
import { test } from '../stage/test.ts';

test.use({ needs: [] });

test('the help with binding an ID card in WeChat unfolds at the code', async ({ person, product }) => {
  await beginWithCode(person, product);
  const lastStep = { text: 'wait for WeChat to review it' };
  await person.widget.seesNo(lastStep);
  await person.widget.press({ text: 'WeChat asks for real-name verification?' });
  await person.widget.sees(lastStep);
  await person.widget.sees({ text: '1 to 3 working days' });
});
