import { diagnoseOn } from '../../stage/diagnosis.ts';
import { personAt } from '../../stage/playwright-person.ts';
import { expect, test } from '../../stage/test.ts';
import { screenOf, startVerifying } from '../../stage/widget.ts';

test.use({ needs: ['stubs'] });

/** What the page's own policy has refused. */
type Watched = { readonly violations: string[] };

test('where Trusted Types are required and none may be made, the widget opens and nothing is in the way', async ({
  page,
  product,
}) => {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      violations.push([effectiveDirective, blockedURI, sample].join(' '));
    });
  });
  const csp = `require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'`;
  const widget = await startVerifying(page, product, { csp, isDiagnosing: true });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await diagnoseOn(personAt(page).page)).toEqual([]);
  // Put there by the script above.
  expect(await page.evaluate(() => (globalThis as unknown as Watched).violations)).toEqual([]);
});
