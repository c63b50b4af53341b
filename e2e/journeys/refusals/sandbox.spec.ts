import { diagnoseOn } from '../../stage/diagnosis.ts';
import { expect, test } from '../../stage/test.ts';

test.use({ needs: [] });

test('a sandboxed page is named, with the sandbox that would do', async ({ person, product }) => {
  await person.open(product.host.pageUrl({ csp: 'sandbox allow-scripts', isDiagnosing: true }));
  expect(await diagnoseOn(person.page)).toMatchObject([
    { obstacle: 'sandbox', line: expect.stringContaining('allow-same-origin') },
  ]);
  await person.page.seesNo({ css: 'iframe' });
});
