import { diagnoseOn } from '../../stage/diagnosis.ts';
import { startProxy } from '../../stage/proxy.ts';
import { expect, test } from '../../stage/test.ts';

test('a proxy that forbids framing is named, with the header to remove', async ({ page, product }) => {
  const { origin, stop } = await startProxy(product.origin, (headers) => {
    // `frame-ancestors` would win over it.
    const { 'content-security-policy': _, ...others } = headers;
    return { ...others, 'x-frame-options': 'SAMEORIGIN' };
  });
  await page.goto(product.host.pageUrl({ isDiagnosing: true, options: { origin } }));
  expect(await diagnoseOn(page, { origin })).toMatchObject([
    { obstacle: 'frame_refused', line: expect.stringContaining('X-Frame-Options') },
  ]);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'widget_blocked');
  await stop();
});
