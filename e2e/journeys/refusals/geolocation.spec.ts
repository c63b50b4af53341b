import { diagnoseOn } from '../../stage/diagnosis.ts';
import { screen } from '../../stage/person.ts';
import { expect, test } from '../../stage/test.ts';
import { beginVerifying } from '../../stage/steps.ts';

test.use({ needs: ['policies'] });

test('a Permissions-Policy that forbids geolocation is named, with the line to add', async ({
  person,
  product,
}) => {
  const headers = { 'permissions-policy': 'geolocation=(self)' };
  await beginVerifying(person, product, { headers, isDiagnosing: true });
  await person.widget.sees(screen('introduction'));
  expect(await diagnoseOn(person.page)).toMatchObject([
    { obstacle: 'geolocation', line: `Permissions-Policy: geolocation=(self "${product.origin}")` },
  ]);
});
