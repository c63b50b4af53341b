import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Product } from '../../e2e/stage/product.ts';
import { openHostPage } from './browser.ts';
import { mintClaimed } from './verification.ts';

/** A widget that waits for news of a phone that has claimed. */
export type WaitingWidget = {
  readonly verification: Awaited<ReturnType<typeof mintClaimed>>;
  readonly context: BrowserContext;
  readonly page: Page;
};

/** Opens one in a context of its own, up to its first poll. */
export async function openWaitingWidget(browser: Browser, product: Product): Promise<WaitingWidget> {
  const verification = await mintClaimed(product);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await openHostPage(page, product, verification.client_token);
  const polling = page.waitForRequest(/\/v1\/session\/updates/);
  await page.locator('#verify').click();
  await polling;
  return { verification, context, page };
}
