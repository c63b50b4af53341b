import type { Page } from '@playwright/test';
import { expect, test } from '../stage/test.ts';
import { untilPrepared } from '../stage/until-prepared.ts';
import { goToCode, IN_BEIJING, leaveBy, locateAt, screenOf, widgetOf } from '../stage/widget.ts';

test.use({ needs: ['location', 'requests'] });

type Options = { readonly clientToken: () => Promise<string>; readonly [name: string]: unknown };

/** What the host's page does with the SDK, and writes down. */
type Host = {
  readonly TokenCloud: {
    readonly preload: (options: Options) => void;
    readonly verify: (options: Options) => Promise<{ readonly status: string }>;
  };
  prepared: Options;
  heard: string[];
  tokensAsked: number;
};

/** A page whose button verifies with the options that it has prepared with, and tells what it hears. */
async function openHost(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => {
    const host = globalThis as unknown as Host;
    host.tokensAsked = 0;
    host.heard = [];
    const clientToken = async () => {
      host.tokensAsked += 1;
      const response = await fetch(`/token${location.search}`, { method: 'POST' });
      return ((await response.json()) as { client_token: string }).client_token;
    };
    host.prepared = { clientToken, locale: 'en' };
    const button = document.querySelector('#verify');
    const own = button?.cloneNode(true);
    if (own === undefined) throw new Error('The host page has no button.');
    button?.replaceWith(own);
    own.addEventListener('click', () => {
      const onEvent = ({ type }: { type: string }) => host.heard.push(type);
      void host.TokenCloud.verify({ ...host.prepared, onEvent }).then(({ status }) =>
        host.heard.push(status),
      );
    });
  });
}

/** Prepares, twice, until everything is there. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { TokenCloud, prepared } = globalThis as unknown as Host;
    TokenCloud.preload(prepared);
    TokenCloud.preload({ ...prepared });
  });
  await untilPrepared(page);
}

const heardBy = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Host).heard);
const tokensOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Host).tokensAsked);

test('a prepared widget is shown by the press alone: no request, one frame, one token, and only then an event', async ({
  page,
  product,
}) => {
  await openHost(page, product.host.pageUrl());
  const before = await page.evaluate(() => document.body.style.cssText);
  await page.getByRole('button', { name: 'Verify' }).focus();
  await prepare(page);
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Verify' })).toBeFocused();
  expect(await page.evaluate(() => document.body.style.cssText)).toBe(before);
  expect(await heardBy(page)).toEqual([]);

  // Whatever asks now waits for ever: the introduction is there without it.
  const asked: string[] = [];
  await page.route(/127\.0\.0\.1/, (route) => {
    asked.push(new URL(route.request().url()).pathname);
  });
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  await expect(widget.getByRole('button', { name: 'Continue' })).toBeEnabled();
  await expect(widget.getByRole('heading', { level: 1 })).toBeFocused();
  await expect.poll(() => heardBy(page)).toEqual(['opened']);
  // From now on it is followed.
  await expect.poll(() => asked).toEqual(['/v1/session/updates']);
  expect(await tokensOf(page)).toBe(1);
  await expect(page.locator('iframe')).toHaveCount(1);

  leaveBy(page.keyboard.press('Escape'));
  await expect.poll(() => heardBy(page)).toEqual(['opened', 'closed', 'closed']);
  await expect(page.locator('iframe, dialog')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.style.cssText)).toBe(before);
  await expect(page.getByRole('button', { name: 'Verify' })).toBeFocused();
});

test('a prepared widget goes on as any other', async ({ page, product }) => {
  await locateAt(page, IN_BEIJING);
  await openHost(page, product.host.pageUrl());
  await prepare(page);
  await page.getByRole('button', { name: 'Verify' }).click();
  await goToCode(widgetOf(page), 'Chinese ID card');
  expect(await heardBy(page)).toEqual(['opened', 'document_chosen', 'code_shown']);
});

test('a press that comes before the widget is ready shows it as it comes', async ({ page, product }) => {
  await openHost(page, product.host.pageUrl());
  await page.evaluate(() => {
    const { TokenCloud, prepared } = globalThis as unknown as Host;
    TokenCloud.preload(prepared);
  });
  await expect(page.locator('dialog')).toHaveCount(1);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  await expect.poll(() => heardBy(page)).toEqual(['opened']);
  expect(await tokensOf(page)).toBe(1);
});

test('what was prepared for other tokens, or in another language, is not shown', async ({
  page,
  product,
}) => {
  await openHost(page, product.host.pageUrl());
  await prepare(page);
  await page.evaluate(() => {
    const host = globalThis as unknown as Host;
    const { clientToken } = host.prepared;
    host.prepared = { ...host.prepared, clientToken: () => clientToken() };
  });
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);
  expect(await tokensOf(page)).toBe(2);
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('iframe')).toHaveCount(0);

  await prepare(page);
  await page.evaluate(() => {
    const host = globalThis as unknown as Host;
    host.prepared = { ...host.prepared, locale: 'zh-TW' };
  });
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(widgetOf(page).locator('html')).toHaveAttribute('lang', 'zh-TW');
  await expect(page.locator('iframe')).toHaveCount(1);
});

test('aborting takes away what waits, one task later, unless somebody has come for it', async ({
  page,
  product,
}) => {
  await openHost(page, product.host.pageUrl());
  await prepare(page);
  const dialogs = await page.evaluate(async () => {
    const { TokenCloud, prepared } = globalThis as unknown as Host;
    const task = () => new Promise((resolve) => setTimeout(resolve, 10));
    const count = () => document.querySelectorAll('dialog').length;
    // The one that was prepared before has no signal and stays, whoever else has prepared it too.
    const first = new AbortController();
    TokenCloud.preload({ ...prepared, signal: first.signal });
    await task();
    first.abort();
    await task();
    const held = count();
    // React's StrictMode: mounted, unmounted and mounted again in one task.
    const never = { clientToken: () => new Promise<string>(() => undefined) };
    const second = new AbortController();
    const third = new AbortController();
    TokenCloud.preload({ ...never, signal: second.signal });
    await task();
    second.abort();
    TokenCloud.preload({ ...never, signal: third.signal });
    await task();
    const again = count();
    third.abort();
    await task();
    return { held, again, after: count() };
  });
  expect(dialogs).toEqual({ held: 1, again: 1, after: 0 });
});

test('whoever prepares holds nothing once it is shown: the caller’s own abort closes it', async ({
  page,
  product,
}) => {
  await openHost(page, product.host.pageUrl());
  await prepare(page);
  const reason = await page.evaluate(async () => {
    const { TokenCloud, prepared } = globalThis as unknown as Host;
    const caller = new AbortController();
    const verifying = TokenCloud.verify({ ...prepared, signal: caller.signal });
    // Whoever prepares while a widget is shown prepares nothing.
    TokenCloud.preload({ ...prepared });
    await new Promise((resolve) => setTimeout(resolve, 10));
    caller.abort('enough');
    return verifying.catch((error: unknown) => error);
  });
  expect(reason).toBe('enough');
  await expect(page.locator('iframe, dialog')).toHaveCount(0);
});

test('a page that pins its file runs no other', async ({ page, product }) => {
  await openHost(page, product.host.pageUrl());
  const url = `${product.origin}/sdk/v1/prepare.js`;
  const isRefused = await page.evaluate(async (href) => {
    const { TokenCloud, prepared } = globalThis as unknown as Host;
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href, crossOrigin: 'anonymous' });
    link.integrity = `sha384-${'A'.repeat(64)}`;
    const refused = new Promise((resolve) => link.addEventListener('error', () => resolve(true)));
    document.head.append(link);
    await refused;
    TokenCloud.preload(prepared);
    return import(href).then(
      () => false,
      () => true,
    );
  }, url);
  expect(isRefused).toBe(true);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('where its file cannot be fetched, verify() opens as ever', async ({ page, product }) => {
  const mistakes: Error[] = [];
  page.on('pageerror', (error) => mistakes.push(error));
  await page.route(/prepare\.js/, (route) => route.abort());
  await openHost(page, product.host.pageUrl());
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('prepare.js'));
  await page.evaluate(() => {
    const { TokenCloud, prepared } = globalThis as unknown as Host;
    TokenCloud.preload(prepared);
  });
  await failed;
  await expect(page.locator('iframe, dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  expect(mistakes).toEqual([]);
});
