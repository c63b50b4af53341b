import type { Page } from '@playwright/test';
import type { MintedVerification } from '@tokencloud/contract/schemas';
import type { HostPage } from '../stage/host-site.ts';
import { openPartnerPage } from '../stage/partner-page.ts';
import type { Product } from '../stage/product.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, locateAt } from '../stage/widget.ts';

/** Mints as a partner's server does that sends the person to the hosted page. */
async function mint({ host }: Product, body: HostPage['mint'] = {}): Promise<MintedVerification> {
  const url = new URL('/token', host.origin);
  url.search = new URL(host.pageUrl({ mint: body })).search;
  // Held to its schema by the conformance suite.
  return (await (await fetch(url, { method: 'POST' })).json()) as MintedVerification;
}

const screen = (page: Page, name: string) => page.locator(`[data-screen="${name}"]`);

/** Goes the whole way elsewhere: chooses the passport, and lets a phone do its work. */
async function submit(product: Product, { id, client_token: token }: MintedVerification): Promise<void> {
  const post = async (path: string, key: string, body: object) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${product.origin}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
  };
  await post('/v1/session/handoff', token, { document: 'passport' });
  await post(`/v1/test/verifications/${id}/phone`, product.secretKey, { do: 'play' });
}

const weChat =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f)';

for (const [name, userAgent] of [
  ['a browser', undefined],
  ['WeChat', weChat],
] as const) {
  test(`in ${name} a hosted link is exchanged once, leaves the address, and a reload goes on where it was`, async ({
    browser,
    product,
  }) => {
    const context = await browser.newContext({
      locale: 'en-GB',
      ...(userAgent !== undefined && { userAgent }),
    });
    const page = await context.newPage();
    const { id, hosted_url: url } = await mint(product, { account_hint: 'made-up@example.com' });
    const exchanges: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/hosted/exchange')) exchanges.push(request.url());
    });
    await locateAt(page, IN_BEIJING);
    await page.goto(url);
    await expect(screen(page, 'introduction')).toBeVisible();
    await expect(page.getByText('Example Outfitters').first()).toBeVisible();
    await expect(page.getByText('made-up@example.com')).toBeVisible();
    expect(page.url()).toBe(`${product.origin}/hosted/${id}`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Passport' }).click();
    await expect(screen(page, 'handoff')).toBeVisible();
    await page.reload();
    await expect(screen(page, 'handoff')).toBeVisible();
    expect(exchanges).toHaveLength(1);
    const [cookie] = await context.cookies(product.origin);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
    // Whoever has only the link comes too late.
    const other = await browser.newContext();
    const late = await other.newPage();
    await late.goto(url);
    await expect(screen(late, 'linkInvalid')).toBeVisible();
    await Promise.all([context.close(), other.close()]);
  });
}

test('two hosted pages in one browser stay what they are', async ({ page, product }) => {
  const [first, second] = [await mint(product), await mint(product)];
  await page.goto(first.hosted_url);
  await expect(screen(page, 'introduction')).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto(second.hosted_url);
  await expect(screen(tab, 'introduction')).toBeVisible();
  const renewed = page.waitForRequest(/\/v1\/hosted\/.*\/client_token$/);
  await page.reload();
  await expect(screen(page, 'introduction')).toBeVisible();
  expect((await renewed).url()).toContain(first.id);
  expect(page.url()).toContain(first.id);
});

test('at the end it returns to the partner with the id and no status', async ({ page, product }) => {
  const returnUrl = `${product.host.origin}/notes`;
  const minted = await mint(product, { return_url: returnUrl });
  await page.goto(minted.hosted_url);
  await expect(screen(page, 'introduction')).toBeVisible();
  await submit(product, minted);
  await expect(screen(page, 'submitted')).toBeVisible();
  await page.getByRole('button', { name: 'Return to Example Outfitters' }).click();
  await page.waitForURL(`${returnUrl}?verification_id=${minted.id}`);
});

test('nobody can frame it', async ({ page, product }) => {
  const { hosted_url: url } = await mint(product);
  const refused = page.waitForEvent('console', { predicate: (message) => /frame/i.test(message.text()) });
  await openPartnerPage(page, product, { body: () => `<iframe src="${url}"></iframe>` });
  expect((await refused).text()).toContain("frame-ancestors 'none'");
  await expect(page.frameLocator('iframe').locator('[data-screen]')).toHaveCount(0);
  // The link was not used up by the try.
  await page.goto(url);
  await expect(screen(page, 'introduction')).toBeVisible();
});

test('where there is no <dialog>, the partner’s page goes to the hosted page instead', async ({
  page,
  product,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'HTMLDialogElement');
  });
  await openPartnerPage(page, product, {
    body: ({ origin, tokenUrl }) => `<button type="button">Verify</button>
<script src="${origin}/sdk/v1/tokencloud.js"></script>
<script>
  document.querySelector('button').addEventListener('click', async () => {
    const minted = await (await fetch('${tokenUrl}', { method: 'POST' })).json();
    try {
      await TokenCloud.verify({ clientToken: minted.client_token });
    } catch (error) {
      if (error.code === 'unsupported_browser') location.assign(minted.hosted_url);
    }
  });
</script>`,
  });
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(screen(page, 'introduction')).toBeVisible();
  expect(page.url()).toContain('/hosted/');
});
