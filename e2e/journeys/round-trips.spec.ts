import type { Page, Request } from '@playwright/test';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, locateAt, screenOf, startVerifying } from '../stage/widget.ts';

test.use({ needs: ['location', 'requests'] });

/** Lets go of what matches when the test says so. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

test('the introduction is read after one answer, and usable after one more round of them', async ({
  page,
  product,
}) => {
  await hold(page, /assets\/(rest|later|locate)-/);
  const letScriptGo = await hold(page, /assets\/entry-.*\.js/);
  const letLocaleGo = await hold(page, /assets\/locale-en-/);
  const letSessionGo = await hold(page, /\/v1\/session$/);
  // None of the three waits for another: each is asked for while all of them are on their way.
  const round = Promise.all(
    [/assets\/entry-.*\.js/, /assets\/locale-en-/, /\/v1\/session$/].map((part) => page.waitForRequest(part)),
  );
  const widget = await startVerifying(page, product, { options: { locale: 'en' } });
  await round;
  // The page itself holds its words and its style.
  await expect(widget.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await widget.locator('.plan').evaluate((plan) => getComputedStyle(plan).display)).toBe('flex');

  const further: string[] = [];
  page.on('request', (request) => further.push(new URL(request.url()).pathname));
  for (const letGo of [letSessionGo, letLocaleGo, letScriptGo]) letGo();
  await expect(widget.getByRole('button', { name: 'Continue' })).toBeEnabled();
  // What follows is the rest, which is fetched while the introduction is read, and which is still held.
  expect(further.filter((path) => !/assets\/(rest|later|locate)-/.test(path))).toEqual([]);
});

test('from the choice of the document to the code there is one request', async ({ page, product }) => {
  await locateAt(page, IN_BEIJING);
  const later = page.waitForResponse(/assets\/later-.*\.js/);
  const widget = await startVerifying(page, product);
  await later;
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
  const asked: string[] = [];
  // The poll is always under way beside them, and nothing waits for it.
  const note = (request: Request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith('http') && !pathname.endsWith('/updates')) asked.push(pathname);
  };
  page.on('request', note);
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  page.off('request', note);
  expect(asked).toEqual(['/v1/session/handoff']);
});
