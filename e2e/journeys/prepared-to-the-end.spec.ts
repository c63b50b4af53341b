import { openPartnerPage } from '../stage/partner-page.ts';
import { button, outcome, overlay, screen } from '../stage/person.ts';
import { finish, openPhone, readOnAndroid } from '../stage/phone.ts';
import { scanFrom, takeCode } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING } from '../stage/widget.ts';

test.use({ needs: [] });

/** What the page counts: the tokens that it has got for its widget. */
type Counting = { readonly tokens: number };

test('a widget that was prepared before the press is shown by it, and goes on to the end', async ({
  person,
  browser,
  product,
}) => {
  const { page, widget } = person;
  await person.locateAt(IN_BEIJING);
  await openPartnerPage(person, product, {
    body: ({ origin, tokenUrl }) => `<button>Verify</button><p id="outcome"></p>
<script src="${origin}/sdk/v1/tokencloud.js"></script>
<script>
  window.tokens = 0;
  const options = {
    locale: 'en',
    clientToken: async () => {
      window.tokens += 1;
      return (await (await fetch('${tokenUrl}', { method: 'POST' })).json()).client_token;
    },
  };
  TokenCloud.preload(options);
  document.querySelector('button').onclick = async () => {
    const { status } = await TokenCloud.verify(options);
    const said = document.querySelector('#outcome');
    said.dataset.outcome = said.textContent = status;
  };
</script>`,
  });
  // Usable, and not seen: the frame's own script finds the button that nobody can press yet.
  const shown = await widget.run(async () => {
    const usable = () => document.querySelector('[data-screen="introduction"] button:enabled') !== null;
    while (!usable()) await new Promise((resolve) => setTimeout(resolve, 20));
    return document.documentElement.getClientRects().length > 0 && innerWidth > 0;
  });
  expect(shown).toBe(false);

  await page.press(button('Verify'));
  await takeCode(person, 'Passport');
  const phone = await openPhone(browser, await scanFrom(person));
  await readOnAndroid(phone, 'passport');
  await finish(phone);
  await widget.sees(screen('submitted'));
  await page.sees(outcome('submitted'));
  await widget.leaveBy(button('Close'));
  await page.seesNo(overlay);
  expect(await page.run(() => (globalThis as unknown as Counting).tokens)).toBe(1);
  await phone.close();
});
