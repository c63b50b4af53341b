import { expect, test } from '../stage/test.ts';
import { goToCode, IN_BEIJING, locateAt } from '../stage/widget.ts';

test.use({ needs: ['location', 'requests'] });

/** What `tokencloud.js` leaves on the page. */
type Preloading = { readonly TokenCloud: { readonly preload: () => void } };

test('after preload() the widget goes up to the code without downloading any code', async ({
  page,
  product,
}) => {
  await locateAt(page, IN_BEIJING);
  await page.goto(product.host.pageUrl());
  const last = page.waitForResponse(/later-.*\.js/);
  await page.evaluate(() => {
    const { TokenCloud } = globalThis as unknown as Preloading;
    TokenCloud.preload();
    TokenCloud.preload();
  });
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toBeHidden();
  // The chunk of the later screens comes last, with its styles.
  await (await last).finished();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = page.frameLocator('iframe[src*="/widget/vrf_"]');
  await goToCode(widget, 'Chinese ID card');
  const assets = await widget.locator('body').evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => name.includes('/widget/assets/'))
      .map(({ name, transferSize }) => ({ name, transferSize })),
  );
  // The boundary and what reads it: fetched only once a person has agreed to be located.
  const downloaded = assets.filter(
    ({ name, transferSize }) => transferSize > 0 && !/\/(boundary|mainland-china)-/.test(name),
  );
  expect(assets.length).toBeGreaterThan(4);
  expect(downloaded).toEqual([]);
});
