import type { Page, Route } from '@playwright/test';
import type { MintedVerification } from '@tokencloud/contract/schemas';
import { expect, test } from '../stage/test.ts';
import { stageCode, stageVerification, type StagedVerification } from '../stage/verification.ts';
import { screenOf, startVerifying, widgetOf, type Widget } from '../stage/widget.ts';

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

test('offline is said, a press is kept, and it all goes on by itself once there is a network', async ({
  page,
  product,
}) => {
  const verification = await stageCode(product);
  const widget = await open(page, verification);
  await expect(liveCode(widget)).toBeVisible();
  const frame = page.frames().find((each) => each.url().includes('/widget/'));
  if (frame === undefined) throw new Error('The widget has a frame.');
  // Offline of the page alone does not reach a frame of another site.
  const network = await page.context().newCDPSession(frame);
  const emulate = (offline: boolean) =>
    network.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await network.send('Network.enable');
  await emulate(true);
  await widget.getByRole('button', { name: 'New code' }).click();
  await expect(widget.getByText('No connection. Trying again…')).toBeVisible();
  await expect(widget.getByText('Getting a new code…')).toBeVisible();
  await emulate(false);
  await expect(liveCode(widget)).toBeVisible();
  await expect(widget.getByText('No connection. Trying again…')).toHaveCount(0);
  expect((await verification.view()).handoff?.generation).toBe(2);
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

test('two tabs with the same verification follow the same truth', async ({ page, context, product }) => {
  const verification = await stageVerification(product, { mint: { documents: ['passport'] } });
  const other = await context.newPage();
  const [first, second] = [await open(page, verification), await open(other, verification)];
  // A press in a tab that lies behind another one does not reach its frame.
  await page.bringToFront();
  await first.getByRole('button', { name: 'Continue' }).click();
  await expect(liveCode(first)).toBeVisible();
  // What was made there is shown here, without a press.
  await expect(liveCode(second)).toBeVisible();
  const idOf = (widget: Widget) => widget.locator('[data-request-id]').innerText();
  expect(await idOf(second)).toBe(await idOf(first));
  await other.bringToFront();
  await second.getByRole('button', { name: 'New code' }).click();
  await expect.poll(async () => (await verification.view()).handoff?.generation).toBe(2);
  await expect(liveCode(second)).toBeVisible();
  await expect.poll(() => idOf(first)).toBe(await idOf(second));
  await verification.phone({ do: 'claim' });
  for (const each of [first, second]) await expect(screenOf(each, 'phoneConnected')).toBeVisible();
  await second.getByRole('button', { name: 'Cancel verification' }).click();
  await second.getByRole('button', { name: 'Yes, cancel it' }).click();
  for (const each of [first, second]) await expect(screenOf(each, 'canceled')).toBeVisible();
  await other.close();
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
