import { readFile } from 'node:fs/promises';
import { diagnoseOn } from '../stage/diagnosis.ts';
import { openPartnerPage } from '../stage/partner-page.ts';
import { personAt } from '../stage/playwright-person.ts';
import { expect, test } from '../stage/test.ts';
import { goToCode, IN_BEIJING, locateAt, startVerifying } from '../stage/widget.ts';

/** What the page says, for the verification server of a test. */
async function readPage(origin: string): Promise<string> {
  const text = await readFile(new URL('../../docs/going-live.md', import.meta.url), 'utf8');
  return text.replaceAll('https://verify.tokencloud.example', origin);
}

/** The header that the page has its reader paste. */
function headerOf(page: string, name: string): string {
  const value = new RegExp(`^${name}: (.+)$`, 'm').exec(page)?.[1];
  if (value === undefined) throw new Error(`docs/going-live.md shows no ${name}.`);
  return value;
}

test('with the headers to paste and everything else forbidden, the widget goes up to the code and nothing is in the way', async ({
  page,
  product,
}) => {
  const text = await readPage(product.origin);
  // "Beside your own".
  const own = headerOf(text, 'Content-Security-Policy').replaceAll(/-src /g, "-src 'self' ");
  await locateAt(page, IN_BEIJING);
  const widget = await startVerifying(page, product, {
    csp: `default-src 'none'; ${own}`,
    headers: { 'permissions-policy': headerOf(text, 'Permissions-Policy') },
    isDiagnosing: true,
  });
  await goToCode(widget, 'Chinese ID card');
  expect(await diagnoseOn(personAt(page).page)).toEqual([]);
});

test('the tag to paste brings the script that was built, and no other', async ({ page, product }) => {
  const tag = /<script[^]*?<\/script>/.exec(await readPage(product.origin))?.[0] ?? '';
  const hasScript = () => page.evaluate(() => 'TokenCloud' in globalThis);
  await openPartnerPage(personAt(page), product, { body: () => tag });
  expect(await hasScript()).toBe(true);
  await page.route(/\/sdk\/[\d.]+\/tokencloud\.js/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}// and more` });
  });
  await openPartnerPage(personAt(page), product, { body: () => tag });
  expect(await hasScript()).toBe(false);
});
