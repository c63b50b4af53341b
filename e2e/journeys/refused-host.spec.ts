import { button, outcome, overlay } from '../stage/person.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

test('on a page of an origin that is not listed nothing shows, and the developer is told', async ({
  person,
  product,
}) => {
  await person.open(product.stranger.pageUrl());
  await person.page.press(button('Verify'));
  await person.page.sees(outcome('origin_not_allowed'));
  await person.page.seesNo({ css: 'iframe' });
  await person.page.seesNo(overlay);
});

test('where the host’s own policy refuses the frame, the developer is told that', async ({
  person,
  product,
}) => {
  const csp = `default-src 'self'; script-src 'self' ${product.origin}; style-src 'self' 'unsafe-inline'; connect-src 'self' ${product.origin}; frame-src 'none'`;
  await person.open(product.host.pageUrl({ csp }));
  await person.page.press(button('Verify'));
  await person.page.sees(outcome('widget_blocked'));
  await person.page.seesNo(overlay);
});

test.describe('what else the host’s policy refuses', () => {
  test.use({ needs: ['requests'] });

  test('says nothing about a frame that does not come', async ({ page, product }) => {
    // The page of the widget is asked for, and never answered.
    await page.route(/\/widget\/vrf_/, () => undefined);
    await page.goto(product.host.pageUrl({ csp: "img-src 'none'" }));
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.locator('iframe')).toHaveCount(1);
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            resolve(effectiveDirective),
          );
          new Image().src = '/picture.png';
        }),
    );
    expect(refused).toBe('img-src');
    await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'widget_timeout', {
      timeout: 15_000,
    });
  });
});
