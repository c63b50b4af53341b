import { button, outcome, overlay } from '../stage/person.ts';
import { test } from '../stage/test.ts';

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
