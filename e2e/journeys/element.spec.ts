import type { Page } from '@playwright/test';
import { openPartnerPage } from '../stage/partner-page.ts';
import type { Product } from '../stage/product.ts';
import { expect, test } from '../stage/test.ts';
import { leaveBy, screenOf, widgetOf } from '../stage/widget.ts';

/** What the page is told, for a test to read. */
type Told = { readonly told: readonly string[] };

const toldOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as Told).told);

/** Writes down what comes to the page itself, and every submission of a form. */
const listening = `<script>
  window.told = [];
  const tell = (text) => window.told.push(text);
  addEventListener('tokencloud-event', (event) => tell('event ' + event.detail.type));
  addEventListener('tokencloud-outcome', (event) => tell('outcome ' + event.detail.status));
  addEventListener('tokencloud-error', (event) => tell('error ' + event.detail.code));
  addEventListener('submit', (event) => { event.preventDefault(); tell('submitted a form'); });
</script>`;

function open(page: Page, product: Product, markup: (tokenUrl: string) => string, hash = ''): Promise<void> {
  return openPartnerPage(page, product, {
    hash,
    body: ({ origin, tokenUrl }) =>
      `${listening}${markup(tokenUrl)}` +
      ['tokencloud', 'element'].map((name) => `<script src="${origin}/sdk/v1/${name}.js"></script>`).join(''),
  });
}

test('a button in <tokencloud-verify> in a form verifies, once at a double click, and submits nothing', async ({
  page,
  product,
}) => {
  await open(
    page,
    product,
    (url) => `<form><tokencloud-verify token-url="${url}"><button>Verify</button></tokencloud-verify></form>`,
  );
  const button = page.getByRole('button', { name: 'Verify' });
  await button.evaluate((element: HTMLButtonElement) => {
    element.click();
    element.click();
  });
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('tokencloud-verify')).toHaveAttribute('running', '');
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('tokencloud-verify:not([running])')).toBeVisible();
  expect(await toldOn(page)).toEqual(['event opened', 'event closed', 'outcome closed']);
});

test('inline, the widget stands in the element, in the language and colours that it says', async ({
  page,
  product,
}) => {
  await open(
    page,
    product,
    (url) =>
      `<tokencloud-verify token-url="${url}" inline locale="zh-CN" theme="dark"><button>Verify</button></tokencloud-verify>`,
  );
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = page.locator('tokencloud-verify').frameLocator('iframe');
  await expect(widget.locator('html[lang="zh-CN"] [data-screen="introduction"]')).toBeVisible();
  await expect(widget.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.locator('tokencloud-verify').evaluate((element) => element.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await toldOn(page)).toEqual(['event opened']);
});

test('an element that is moved keeps its widget', async ({ page, product }) => {
  await open(
    page,
    product,
    (url) => `<tokencloud-verify token-url="${url}"><button>Verify</button></tokencloud-verify><p></p>`,
  );
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  await page.locator('tokencloud-verify').evaluate((element) => document.querySelector('p')?.append(element));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  expect(await toldOn(page)).toEqual(['event opened']);
});

test('what a developer has to fix is told, and thrown unless somebody has dealt with it', async ({
  page,
  product,
}) => {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.route('**/no-token', (route) => route.fulfill({ json: { client_token: 'none' } }));
  await open(
    page,
    product,
    () => `<tokencloud-verify token-url="/no-token"><button>Verify</button></tokencloud-verify>`,
  );
  const press = () => page.getByRole('button', { name: 'Verify' }).click();
  await press();
  await expect.poll(() => toldOn(page)).toEqual(['event closed', 'error invalid_client_token']);
  await expect.poll(() => thrown).toEqual([expect.stringContaining('invalid_client_token')]);
  await page.evaluate(() => addEventListener('tokencloud-error', (event) => event.preventDefault()));
  await press();
  await expect.poll(async () => (await toldOn(page)).length).toBe(4);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(thrown).toHaveLength(1);
});

test('a token function that was set before the element’s script came is the one that is asked', async ({
  page,
  product,
}) => {
  await open(
    page,
    product,
    (url) => `<tokencloud-verify><button>Verify</button></tokencloud-verify>
<script>
  document.querySelector('tokencloud-verify').clientToken = async () =>
    (await (await fetch('${url}', { method: 'POST' })).json()).client_token;
</script>`,
  );
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
});
