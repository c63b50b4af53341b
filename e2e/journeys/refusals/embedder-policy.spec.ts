import { diagnoseOn } from '../../stage/diagnosis.ts';
import { startProxy } from '../../stage/proxy.ts';
import { expect, test } from '../../stage/test.ts';
import { screenOf, startVerifying } from '../../stage/widget.ts';

const headers = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

test('in a cross-origin isolated page the widget opens, and nothing is in the way', async ({
  page,
  product,
}) => {
  const widget = await startVerifying(page, product, { headers, isDiagnosing: true });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(await diagnoseOn(page)).toEqual([]);
});

test('a proxy that drops what an isolated page needs is named', async ({ page, product }) => {
  const { origin, stop } = await startProxy(product.origin, (given) => {
    const { 'cross-origin-embedder-policy': _, ...others } = given;
    return others;
  });
  await page.goto(product.host.pageUrl({ headers, isDiagnosing: true, options: { origin } }));
  expect(await diagnoseOn(page, { origin })).toMatchObject([
    { obstacle: 'embedder_policy', line: expect.stringContaining('Cross-Origin-Embedder-Policy') },
  ]);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'widget_blocked');
  await stop();
});
