import { diagnoseOn } from '../../stage/diagnosis.ts';
import { startProxy } from '../../stage/proxy.ts';
import { button, outcome } from '../../stage/person.ts';
import { expect, test } from '../../stage/test.ts';

test.use({ needs: [] });

test('a proxy that forbids framing is named, with the header to remove', async ({ person, product }) => {
  const { origin, stop } = await startProxy(product.origin, (headers) => {
    // `frame-ancestors` would win over it.
    const { 'content-security-policy': _, ...others } = headers;
    return { ...others, 'x-frame-options': 'SAMEORIGIN' };
  });
  await person.open(product.host.pageUrl({ isDiagnosing: true, options: { origin } }));
  expect(await diagnoseOn(person.page, { origin })).toMatchObject([
    { obstacle: 'frame_refused', line: expect.stringContaining('X-Frame-Options') },
  ]);
  await person.page.press(button('Verify'));
  await person.page.sees(outcome('widget_blocked'));
  await stop();
});
