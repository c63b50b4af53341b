import type { MintedVerification } from '@tokencloud/contract/schemas';
import type { HostPage } from '../stage/host-site.ts';
import { openPartnerPage } from '../stage/partner-page.ts';
import { button, liveCode, screen, type Person } from '../stage/person.ts';
import { personAt } from '../stage/playwright-person.ts';
import type { Product } from '../stage/product.ts';
import { takeCode } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING } from '../stage/widget.ts';

test.use({ needs: [] });

/** Mints as a partner's server does that sends the person to the hosted page. */
async function mint({ host }: Product, body: HostPage['mint'] = {}): Promise<MintedVerification> {
  const url = new URL('/token', host.origin);
  url.search = new URL(host.pageUrl({ mint: body })).search;
  // Held to its schema by the conformance suite.
  return (await (await fetch(url, { method: 'POST' })).json()) as MintedVerification;
}

const addressOf = ({ page }: Person): Promise<string> => page.run(() => location.href);

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

for (const seated of ['before a computer', 'in WeChat on an iPhone'] as const) {
  test(`${seated} a hosted link leaves the address, goes up to the code, and is of no use to anybody else`, async ({
    seat,
    personOn,
    browser,
    product,
  }) => {
    const person = await (seated === 'before a computer' ? seat() : personOn('weChatOnIphone'));
    const { page } = person;
    const { id, hosted_url: url } = await mint(product, { account_hint: 'made-up@example.com' });
    await person.locateAt(IN_BEIJING);
    await person.open(url);
    await page.sees(screen('introduction'));
    await page.sees({ text: 'Example Outfitters' });
    await page.sees({ text: 'made-up@example.com' });
    expect(await addressOf(person)).toBe(`${product.origin}/hosted/${id}`);
    await takeCode(person, 'Passport', page);
    // Nothing that a script can read holds what the link was exchanged for.
    expect(await page.run(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
    const context = await browser.newContext();
    const other = personAt(await context.newPage());
    await other.open(url);
    await other.page.sees(screen('linkInvalid'));
    await context.close();
  });
}

test.describe(() => {
  test.use({ needs: ['cookies'] });

  test('two hosted pages in one browser stay what they are, and each goes on after a reload', async ({
    person,
    product,
  }) => {
    const [first, second] = [
      await mint(product, { account_hint: 'first@example.com', documents: ['passport'] }),
      await mint(product, { account_hint: 'second@example.com' }),
    ];
    await person.open(first.hosted_url);
    await person.page.sees({ text: 'first@example.com' });
    await person.page.press(button('Continue'));
    await person.page.sees(liveCode);
    const tab = await person.openTab();
    await tab.bringToFront();
    await tab.open(second.hosted_url);
    await tab.page.sees({ text: 'second@example.com' });
    await person.bringToFront();
    await person.reload();
    await person.page.sees(liveCode);
    expect(await addressOf(person)).toContain(first.id);
    await tab.bringToFront();
    await tab.reload();
    await tab.page.sees({ text: 'second@example.com' });
  });
});

test.describe(() => {
  test.use({ needs: ['cookies'] });

  test('the link in a chat, tapped again, leads back to where the person was', async ({
    person,
    product,
  }) => {
    const { id, hosted_url: url } = await mint(product, { documents: ['passport'] });
    await person.open(url);
    await person.page.press(button('Continue'));
    await person.page.sees(liveCode);
    const tab = await person.openTab();
    await tab.bringToFront();
    await tab.open(url);
    await tab.page.sees(liveCode);
    expect(await addressOf(tab)).toBe(`${product.origin}/hosted/${id}`);
  });
});

test.describe(() => {
  test.use({ needs: ['cookies', 'requests'] });

  test('a link is exchanged once, for a cookie that is its page’s alone and that no script reads', async ({
    page,
    product,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const { id, hosted_url: url } = await mint(product);
    const introduction = page.locator('[data-screen="introduction"]');
    await page.goto(url);
    await expect(introduction).toBeVisible();
    await page.reload();
    await expect(introduction).toBeVisible();
    expect(asked.filter((path) => path.startsWith('/v1/hosted/'))).toEqual([
      '/v1/hosted/exchange',
      `/v1/hosted/${id}/client_token`,
    ]);
    expect(await page.context().cookies(product.origin)).toMatchObject([
      { httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
    ]);
  });
});

test('at the end it returns to the partner with the id and no status', async ({ person, product }) => {
  const returnUrl = `${product.host.origin}/notes`;
  const minted = await mint(product, { return_url: returnUrl });
  await person.open(minted.hosted_url);
  await person.page.sees(screen('introduction'));
  await submit(product, minted);
  await person.page.sees(screen('submitted'));
  await person.page.press(button('Return to Example Outfitters'));
  await person.page.sees({ css: 'textarea' });
  expect(await addressOf(person)).toBe(`${returnUrl}?verification_id=${minted.id}`);
});

test.describe(() => {
  test.use({ needs: ['devtools'] });

  test('nobody can frame it', async ({ page, product }) => {
    const { hosted_url: url } = await mint(product);
    const refused = page.waitForEvent('console', { predicate: (message) => /frame/i.test(message.text()) });
    await openPartnerPage(personAt(page), product, { body: () => `<iframe src="${url}"></iframe>` });
    expect((await refused).text()).toContain("frame-ancestors 'none'");
    await expect(page.frameLocator('iframe').locator('[data-screen]')).toHaveCount(0);
    // The link was not used up by the try.
    await page.goto(url);
    await expect(page.locator('[data-screen="introduction"]')).toBeVisible();
  });
});

test('where there is no <dialog>, the partner’s page goes to the hosted page instead', async ({
  person,
  product,
}) => {
  await openPartnerPage(person, product, {
    body: ({ origin, tokenUrl }) => `<button type="button">Verify</button>
<script>delete window.HTMLDialogElement;</script>
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
  await person.page.press(button('Verify'));
  await person.page.sees(screen('introduction'));
  expect(await addressOf(person)).toContain('/hosted/');
});
