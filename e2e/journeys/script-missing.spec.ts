import type { Page } from '@playwright/test';
import { expect, test } from '../stage/test.ts';
import { leaveBy, screenOf, startVerifying, widgetOf } from '../stage/widget.ts';

test.use({ needs: ['requests'] });

const TROUBLE = 'No connection. Trying again…';

const outcomeIs = (page: Page, status: string) =>
  expect(page.locator('#outcome')).toHaveAttribute('data-outcome', status);

for (const [missing, happens] of [
  [/assets\/entry-.*\.js/, 'never comes'],
  [/assets\/entry-.*\.js/, 'is still on its way'],
  [/assets\/locale-en-.*\.js/, 'has no language yet'],
] as const) {
  test(`a widget whose script ${happens} can be closed by its X and by Escape`, async ({ page, product }) => {
    await page.route(missing, (route) => (happens === 'never comes' ? route.abort() : undefined));
    const widget = await startVerifying(page, product, { options: { locale: 'en' } });
    // The SDK's own Close is there until the page in the frame has said hello.
    await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0);
    leaveBy(widget.getByRole('button', { name: 'Close' }).click());
    await outcomeIs(page, 'closed');
    await expect(page.locator('iframe')).toHaveCount(0);

    await page.reload();
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0);
    await widgetOf(page).getByRole('heading', { level: 1 }).click();
    leaveBy(page.keyboard.press('Escape'));
    await outcomeIs(page, 'closed');
    await expect(page.locator('iframe')).toHaveCount(0);
  });
}

test('a script that does not come is said, and all goes on by itself as soon as it does', async ({
  page,
  product,
}) => {
  let isBlocked = true;
  await page.route(/assets\/entry-.*\.js/, (route) => (isBlocked ? route.abort() : route.continue()));
  const widget = await startVerifying(page, product, { options: { locale: 'en' } });
  await expect(widget.getByText(TROUBLE)).toBeVisible();
  await expect(widget.getByRole('heading', { level: 1 })).toBeVisible();
  // Without a network the page stays as it is: the browser's own would lead nowhere.
  await page.route(/\/widget\/vrf_/, (route) => (isBlocked ? route.abort() : route.continue()));
  const asked = page.waitForEvent('requestfailed', (request) => /\/widget\/vrf_/.test(request.url()));
  await asked;
  await expect(widget.getByRole('heading', { level: 1 })).toBeVisible();
  isBlocked = false;
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await expect(widget.getByText(TROUBLE)).toHaveCount(0);
  leaveBy(page.keyboard.press('Escape'));
  await outcomeIs(page, 'closed');
});

test('a language that does not come at first is asked for again, in every engine', async ({
  page,
  product,
}) => {
  let failures = 2;
  await page.route(/assets\/locale-en-.*\.js/, (route) => {
    failures -= 1;
    return failures >= 0 ? route.abort() : route.continue();
  });
  const widget = await startVerifying(page, product, { options: { locale: 'en' } });
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Continue' })).toBeEnabled();
});
