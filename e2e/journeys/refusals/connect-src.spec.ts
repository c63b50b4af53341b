import { diagnoseOn } from '../../stage/diagnosis.ts';
import { screen } from '../../stage/person.ts';
import { expect, test } from '../../stage/test.ts';
import { beginVerifying } from '../../stage/steps.ts';

test.use({ needs: [] });

test('a policy that refuses requests is named, and the widget opens all the same', async ({
  person,
  product,
}) => {
  const csp = `connect-src 'self'`;
  await beginVerifying(person, product, { csp, isDiagnosing: true });
  await person.widget.sees(screen('introduction'));
  expect(await diagnoseOn(person.page)).toMatchObject([
    { obstacle: 'connect_src', line: `Content-Security-Policy: connect-src ${product.origin}` },
  ]);
});
