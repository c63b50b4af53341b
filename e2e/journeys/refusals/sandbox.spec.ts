import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';

test('a sandboxed page is named, with the sandbox that would do', async ({ page, product }) => {
  await page.goto(product.host.pageUrl({ csp: 'sandbox allow-scripts', isDiagnosing: true }));
  expect(await diagnoseOn(page)).toMatchObject([
    { obstacle: 'sandbox', line: expect.stringContaining('allow-same-origin') },
  ]);
  await expect(page.locator('iframe')).toHaveCount(0);
});
