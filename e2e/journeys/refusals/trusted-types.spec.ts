import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';
import { screenOf, startVerifying } from '../../stage/widget.ts';

test('where Trusted Types are required and none may be made, the widget opens and nothing is in the way', async ({
  page,
  product,
}) => {
  const csp = `require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'`;
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));
  const widget = await startVerifying(page, product, { csp, isDiagnosing: true });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  expect(await diagnoseOn(page)).toEqual([]);
  expect(violations.filter((text) => /Trusted|Content.Security.Policy/i.test(text))).toEqual([]);
});
