import type { Page } from '@playwright/test';

/**
 * Waits until a widget that nobody sees has nothing left to fetch. What comes last is what finds the region, and the
 * later screens; each is fetched, and then imported from the cache (docs/decisions/0020-fetched-before-imported.md).
 */
export async function untilPrepared(page: Page): Promise<void> {
  const isWidget = (url: string) => url.includes('/widget/vrf_');
  const frame =
    page.frames().find((each) => isWidget(each.url())) ??
    (await page.waitForEvent('framenavigated', (each) => isWidget(each.url())));
  await frame.waitForFunction(
    () => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name);
      return [/\/locate-.*\.js/, /\/later-.*\.js/].every(
        (last) => names.filter((name) => last.test(name)).length > 1,
      );
    },
    null,
    // Nothing is drawn there, so that there are no animation frames.
    { polling: 50 },
  );
}
