import type { Page } from '@playwright/test';
import { expect, test } from '../stage/test.ts';

async function secondsUntilOutcome(page: Page, outcome: string): Promise<number> {
  await page.getByRole('button', { name: 'Verify' }).click();
  const element = page.locator('#outcome');
  await expect(element).toHaveAttribute('data-outcome', outcome);
  await expect(element).toHaveAttribute('data-ended', /\d/);
  return element.evaluate(
    ({ dataset }: HTMLElement) => (Number(dataset['ended']) - Number(dataset['started'])) / 1000,
  );
}

test('on a page of an origin that is not listed nothing shows, and the developer is told within 6 s', async ({
  page,
  product,
}) => {
  await page.goto(product.stranger.pageUrl());
  expect(await secondsUntilOutcome(page, 'origin_not_allowed')).toBeLessThan(6);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('where the host’s own policy refuses the frame, the developer is told that', async ({
  page,
  product,
}) => {
  const csp = `default-src 'self'; script-src 'self' ${product.origin}; style-src 'self' 'unsafe-inline'; connect-src 'self' ${product.origin}; frame-src 'none'`;
  await page.goto(product.host.pageUrl({ csp }));
  expect(await secondsUntilOutcome(page, 'widget_blocked')).toBeLessThan(6);
  await expect(page.locator('dialog')).toHaveCount(0);
});
