import { diagnoseOn } from '../../stage/diagnosis.ts';
import { startProxy } from '../../stage/proxy.ts';
import { button, outcome, screen } from '../../stage/person.ts';
import { expect, test } from '../../stage/test.ts';
import { beginVerifying } from '../../stage/steps.ts';

test.use({ needs: [] });

const headers = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

test('in a cross-origin isolated page the widget opens, and nothing is in the way', async ({
  person,
  product,
}) => {
  await beginVerifying(person, product, { headers, isDiagnosing: true });
  await person.widget.sees(screen('introduction'));
  expect(await person.page.run(() => crossOriginIsolated)).toBe(true);
  expect(await diagnoseOn(person.page)).toEqual([]);
});

test('a proxy that drops what an isolated page needs is named', async ({ person, engine, product }) => {
  const { origin, stop } = await startProxy(product.origin, (given) => {
    const { 'cross-origin-embedder-policy': _, ...others } = given;
    return others;
  });
  await person.open(product.host.pageUrl({ headers, isDiagnosing: true, options: { origin } }));
  expect(await diagnoseOn(person.page, { origin })).toMatchObject([
    { obstacle: 'embedder_policy', line: expect.stringContaining('Cross-Origin-Embedder-Policy') },
  ]);
  await person.page.press(button('Verify'));
  // Firefox tells a page nothing of such a frame, neither that it has loaded nor that it was refused.
  await person.page.sees(outcome(engine === 'firefox' ? 'widget_timeout' : 'widget_blocked'));
  await stop();
});
