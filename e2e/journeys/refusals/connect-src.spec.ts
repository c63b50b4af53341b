import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';
import { screenOf, startVerifying } from '../../stage/widget.ts';

test('a policy that refuses requests is named, and the widget opens all the same', async ({
  page,
  product,
}) => {
  const csp = `connect-src 'self'`;
  const widget = await startVerifying(page, product, { csp, isDiagnosing: true });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await diagnoseOn(page)).toMatchObject([
    { obstacle: 'connect_src', line: `Content-Security-Policy: connect-src ${product.origin}` },
  ]);
});
