import type { Page, Route } from '@playwright/test';
import type { MintedVerification } from '@tokencloud/contract/schemas';
import { networkOf } from '../stage/network.ts';
import { expect, test } from '../stage/test.ts';
import { stageCode, stageVerification, type StagedVerification } from '../stage/verification.ts';
import { leaveBy, screenOf, startVerifying, widgetOf, type Widget } from '../stage/widget.ts';

test.use({ needs: ['stubs', 'requests'] });

async function open(page: Page, { url }: StagedVerification): Promise<Widget> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Verify' }).click();
  return widgetOf(page);
}

const liveCode = (widget: Widget) => widget.locator('img[data-qr="live"]');

/** Answers some requests in the server's place, one after the other; whatever comes later goes through. */
function answerFirst(replies: readonly ((route: Route) => Promise<void>)[]): (route: Route) => Promise<void> {
  let next = 0;
  return async (route) => {
    const reply = replies[next];
    next += 1;
    await (reply === undefined ? route.continue() : reply(route));
  };
}

test.describe(() => {
  test.use({ needs: ['offline'] });

  test('offline is said, a press is kept, and it all goes on by itself once there is a network', async ({
    page,
    engine,
    product,
  }) => {
    const verification = await stageCode(product);
    const widget = await open(page, verification);
    await expect(liveCode(widget)).toBeVisible();
    const network = await networkOf(page, engine);
    await network.take();
    await widget.getByRole('button', { name: 'New code' }).click();
    await expect(widget.getByText('No connection. Trying again…')).toBeVisible();
    await expect(widget.getByText('Getting a new code…')).toBeVisible();
    await network.giveBack();
    await expect(liveCode(widget)).toBeVisible();
    await expect(widget.getByText('No connection. Trying again…')).toHaveCount(0);
    expect((await verification.view()).handoff?.generation).toBe(2);
  });

  test('who has canceled and cannot be heard may close all the same', async ({ page, engine, product }) => {
    const verification = await stageCode(product);
    const widget = await open(page, verification);
    await expect(liveCode(widget)).toBeVisible();
    await (await networkOf(page, engine)).take();
    await widget.getByRole('button', { name: 'Cancel verification' }).click();
    await widget.getByRole('button', { name: 'Yes, cancel it' }).click();
    const question = widget.getByRole('alertdialog');
    await expect(question.getByText('No connection. Trying again…')).toBeVisible();
    leaveBy(question.getByRole('button', { name: 'Close' }).click());
    await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'closed');
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

test('on a slow network what was pressed looks busy, and is asked for once', async ({ page, product }) => {
  const verification = await stageCode(product);
  const widget = await open(page, verification);
  await expect(liveCode(widget)).toBeVisible();
  const { promise: isLetGo, resolve: letGo } = Promise.withResolvers<void>();
  const asked: string[] = [];
  await page.route(/\/v1\/session\/(handoff|cancel)$/, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await isLetGo;
    await route.continue();
  });
  const newCode = widget.getByRole('button', { name: 'New code' });
  await newCode.dblclick();
  await expect(newCode).toHaveAttribute('aria-disabled', 'true');
  // Playwright does not press what is disabled; a person's finger does.
  await newCode.dispatchEvent('click');
  await widget.getByRole('button', { name: 'Cancel verification' }).click();
  const confirm = widget.getByRole('button', { name: 'Yes, cancel it' });
  await confirm.dblclick();
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  letGo();
  await expect(screenOf(widget, 'canceled')).toBeVisible();
  expect(asked).toEqual(['/v1/session/handoff', '/v1/session/cancel']);
});

const html = { contentType: 'text/html', body: '<!doctype html><title>Sign in</title><h1>Welcome</h1>' };

test('whatever stands in the way answers, the code comes in the end', async ({ page, product }) => {
  const verification = await stageVerification(product, { mint: { documents: ['passport'] } });
  await page.route(
    /\/v1\/session\/handoff$/,
    answerFirst([
      (route) => route.fulfill({ status: 500, ...html }),
      (route) => route.fulfill({ status: 503, ...html, headers: { 'retry-after': '1' } }),
      (route) =>
        route.fulfill({ status: 429, json: { code: 'rate_limited' }, headers: { 'retry-after': '1' } }),
      (route) => route.fulfill({ status: 200, ...html }),
      (route) => route.fulfill({ status: 403, ...html }),
      (route) => route.fulfill({ status: 511, ...html }),
      (route) => route.abort(),
    ]),
  );
  const widget = await open(page, verification);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(liveCode(widget)).toBeVisible({ timeout: 20_000 });
  expect((await verification.view()).handoff?.generation).toBe(1);
});

test('with storage blocked everything works as ever', async ({ page, product }) => {
  const mistakes: Error[] = [];
  page.on('pageerror', (error) => mistakes.push(error));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Blocked.', 'SecurityError');
        },
      });
    }
    Object.defineProperty(Document.prototype, 'cookie', {
      get() {
        throw new DOMException('Blocked.', 'SecurityError');
      },
    });
  });
  const verification = await stageVerification(product, { mint: { documents: ['passport'] } });
  const widget = await open(page, verification);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(liveCode(widget)).toBeVisible();
  await verification.phone({ do: 'play' });
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  expect(mistakes).toEqual([]);
});

const expiry = (route: Route) =>
  route.fulfill({
    status: 401,
    contentType: 'application/problem+json',
    body: JSON.stringify({ code: 'client_token_expired' }),
  });

test('when the token expires the page is asked for another, and nothing is seen of it', async ({
  page,
  product,
}) => {
  const verification = await stageCode(product);
  let tokens = 0;
  page.on('request', (request) => {
    if (request.url().includes('/token?')) tokens += 1;
  });
  await page.route(/\/v1\/session\/updates/, answerFirst([expiry]));
  const widget = await open(page, verification);
  await expect(liveCode(widget)).toBeVisible();
  await expect.poll(() => tokens).toBe(2);
  await verification.phone({ do: 'claim' });
  await expect(screenOf(widget, 'phoneConnected')).toBeVisible();
  expect(tokens).toBe(2);
});

test('a token that was given as a text cannot be renewed: the developer is told, the page is as before', async ({
  page,
  product,
}) => {
  const response = await fetch(`${product.origin}/v1/verifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${product.secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ reference: 'a token as a text' }),
  });
  // Held to its schema by the conformance suite.
  const { client_token: clientToken } = (await response.json()) as MintedVerification;
  await page.route(/\/v1\/session\/updates/, answerFirst([expiry]));
  await startVerifying(page, product, { options: { clientToken } });
  await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'client_token_expired');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Verify' })).toBeFocused();
});

test('a part of the widget that does not come is tried again, with words meanwhile', async ({
  page,
  product,
}) => {
  let isBlocked = true;
  await page.route(/assets\/later-.*\.js/, (route) => (isBlocked ? route.abort() : route.continue()));
  const verification = await stageCode(product);
  const widget = await open(page, verification);
  await expect(liveCode(widget)).toBeVisible();
  await verification.phone({ do: 'claim' });
  await expect(screenOf(widget, 'phoneConnected')).toBeVisible();
  await expect(widget.getByText('This part could not be loaded. Check your connection.')).toBeVisible();
  isBlocked = false;
  await expect(widget.locator('[data-step="opened"][data-step-state="current"]')).toBeVisible();
});

test('when all but the opening does not come, that is said, and a press is kept', async ({
  page,
  product,
}) => {
  let isBlocked = true;
  await page.route(/assets\/rest-.*\.js/, (route) => (isBlocked ? route.abort() : route.continue()));
  const verification = await stageVerification(product, { mint: { documents: ['passport'] } });
  const widget = await open(page, verification);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(widget.getByText('No connection. Trying again…')).toBeVisible();
  isBlocked = false;
  await expect(liveCode(widget)).toBeVisible();
  await expect(widget.getByText('No connection. Trying again…')).toHaveCount(0);
});
