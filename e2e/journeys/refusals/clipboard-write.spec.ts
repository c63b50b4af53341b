import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';
import { screenOf, startVerifying } from '../../stage/widget.ts';

test('a Permissions-Policy that forbids clipboard-write is named, with the line to add', async ({
  page,
  product,
}) => {
  const headers = { 'permissions-policy': 'clipboard-write=(self)' };
  const widget = await startVerifying(page, product, { headers, isDiagnosing: true });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await diagnoseOn(page)).toMatchObject([
    { obstacle: 'clipboard_write', line: `Permissions-Policy: clipboard-write=(self "${product.origin}")` },
  ]);
});
