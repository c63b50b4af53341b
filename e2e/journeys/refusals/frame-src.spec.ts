import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';

test('a policy that refuses the frame is named, with the line to add', async ({ page, product }) => {
  const csp = `frame-src 'self'`;
  await page.goto(product.host.pageUrl({ csp, isDiagnosing: true }));
  expect(await diagnoseOn(page)).toEqual([
    {
      obstacle: 'frame_src',
      message: expect.stringContaining('Content-Security-Policy'),
      line: `Content-Security-Policy: frame-src ${product.origin}`,
    },
  ]);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'widget_blocked');
  await expect(page.locator('iframe, dialog')).toHaveCount(0);
});
