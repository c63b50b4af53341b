import { diagnoseOn } from '../../stage/diagnosis.ts';
import { button, outcome } from '../../stage/person.ts';
import { expect, test } from '../../stage/test.ts';

test.use({ needs: [] });

test('a policy that refuses the frame is named, with the line to add', async ({ person, product }) => {
  const csp = `frame-src 'self'`;
  await person.open(product.host.pageUrl({ csp, isDiagnosing: true }));
  expect(await diagnoseOn(person.page)).toEqual([
    {
      obstacle: 'frame_src',
      message: expect.stringContaining('Content-Security-Policy'),
      line: `Content-Security-Policy: frame-src ${product.origin}`,
    },
  ]);
  await person.page.press(button('Verify'));
  await person.page.sees(outcome('widget_blocked'));
  await person.page.seesNo({ css: 'iframe, dialog' });
});
