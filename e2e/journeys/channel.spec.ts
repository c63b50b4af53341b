import { spyOnPostMessage, type Posted } from '../probes/posted-messages.ts';
import { expect, test } from '../stage/test.ts';
import { goToCode, IN_BEIJING, locateAt } from '../stage/widget.ts';

test.use({ needs: ['location', 'stubs', 'requests'] });

test('nothing that carries anything is posted to whoever may listen', async ({ page, product }) => {
  await page.addInitScript(spyOnPostMessage);
  await locateAt(page, IN_BEIJING);
  await page.goto(product.host.pageUrl());
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = page.frameLocator('iframe[src*="/widget/"]');
  await goToCode(widget, 'Chinese ID card');
  const posted = (
    await Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() => (globalThis as unknown as { readonly posted: readonly Posted[] }).posted),
        ),
    )
  ).flat();
  expect(posted).toEqual([
    { message: { tokencloud: 'connect' }, to: product.origin },
    { message: { tokencloud: 'hello' }, to: '*' },
  ]);
});

test('a page that was put in the widget’s place gets no port and no token', async ({ page, product }) => {
  const heard: unknown[] = [];
  await page.exposeFunction('hear', (data: unknown) => heard.push(data));
  const url = product.stranger.publish(
    'in-its-place',
    `<!doctype html><title>another</title><script>
  addEventListener('message', ({ data, ports }) => hear(['message', data, ports.length]));
  for (let i = 0; i < 20; i += 1) parent.postMessage({ tokencloud: 'hello' }, '*');
  hear('has said hello');
</script>`,
  );
  await page.route(/\/widget\/vrf_/, (route) => route.fulfill({ status: 204 }));
  await page.goto(product.host.pageUrl());
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.locator('iframe').evaluate((frame, url) => frame.setAttribute('src', url), url);
  // The SDK has had its say by the time that it gives up.
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'widget_blocked');
  expect(heard).toEqual(['has said hello']);
});
