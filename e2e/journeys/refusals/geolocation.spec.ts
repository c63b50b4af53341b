import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';
import { screenOf, startVerifying } from '../../stage/widget.ts';

test('a Permissions-Policy that forbids geolocation is named, with the line to add', async ({
  page,
  product,
}) => {
  const headers = { 'permissions-policy': 'geolocation=(self)' };
  const widget = await startVerifying(page, product, { headers, isDiagnosing: true });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await diagnoseOn(page)).toMatchObject([
    { obstacle: 'geolocation', line: `Permissions-Policy: geolocation=(self "${product.origin}")` },
  ]);
});
