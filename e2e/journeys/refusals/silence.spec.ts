import { expect, test } from '../../stage/test.ts';

/** What the page is asked with, and what it leaves for the test. */
type Asked = {
  readonly TokenCloud: { readonly diagnose: () => Promise<readonly object[]> };
  readonly found?: readonly object[];
};

test('where nothing ever answers, diagnose() says so within three seconds', async ({ page, product }) => {
  await page.clock.install();
  // Neither the frame nor the request gets an answer, nor a refusal.
  await page.route(/\/sdk\/v1\/diagnosis/, () => {});
  await page.goto(product.host.pageUrl({ isDiagnosing: true }));
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    const { diagnose } = (globalThis as unknown as Asked).TokenCloud;
    void diagnose().then((found) => Object.assign(globalThis, { found }));
  });
  // Nothing here takes time but what diagnose() waits for.
  await page.clock.runFor(3000);
  const found = () => page.evaluate(() => (globalThis as unknown as Asked).found);
  await expect.poll(found).toMatchObject([{ obstacle: 'frame_refused' }]);
  await expect(page.locator('iframe')).toHaveCount(0);
});
