import { openPartnerPage } from '../stage/partner-page.ts';
import { button, screen, type Person } from '../stage/person.ts';
import { personAt } from '../stage/playwright-person.ts';
import type { Product } from '../stage/product.ts';
import { expect, test } from '../stage/test.ts';

test.use({ needs: [] });

/** What the page is told, for a test to read. */
type Told = { readonly told: readonly string[] };

const toldOn = ({ page }: Person): Promise<readonly string[]> =>
  page.run(() => (globalThis as unknown as Told).told);

/** Writes down what comes to the page itself, and every submission of a form. */
const listening = `<script>
  window.told = [];
  const tell = (text) => window.told.push(text);
  addEventListener('tokencloud-event', (event) => tell('event ' + event.detail.type));
  addEventListener('tokencloud-outcome', (event) => tell('outcome ' + event.detail.status));
  addEventListener('tokencloud-error', (event) => tell('error ' + event.detail.code));
  addEventListener('submit', (event) => { event.preventDefault(); tell('submitted a form'); });
</script>`;

function open(person: Person, product: Product, markup: (tokenUrl: string) => string): Promise<void> {
  return openPartnerPage(person, product, {
    body: ({ origin, tokenUrl }) =>
      `${listening}${markup(tokenUrl)}` +
      ['tokencloud', 'element'].map((name) => `<script src="${origin}/sdk/v1/${name}.js"></script>`).join(''),
  });
}

const theElement = 'tokencloud-verify';

test('a button in <tokencloud-verify> in a form verifies, once at a double click, and submits nothing', async ({
  person,
  product,
}) => {
  await open(
    person,
    product,
    (url) => `<form><tokencloud-verify token-url="${url}"><button>Verify</button></tokencloud-verify></form>`,
  );
  await person.page.run(() => {
    const inForm = document.querySelector<HTMLElement>('form button');
    inForm?.click();
    inForm?.click();
  });
  await person.widget.sees(screen('introduction'));
  expect(await person.page.run(() => document.querySelectorAll('iframe').length)).toBe(1);
  await person.page.sees({ css: `${theElement}[running]` });
  await person.leaveByEscape();
  await person.page.sees({ css: `${theElement}:not([running])` });
  expect(await toldOn(person)).toEqual(['event opened', 'event closed', 'outcome closed']);
});

test('inline, the widget stands in the element, in the language and colours that it says', async ({
  person,
  product,
}) => {
  await open(
    person,
    product,
    (url) =>
      `<tokencloud-verify token-url="${url}" inline locale="zh-CN" theme="dark"><button>Verify</button></tokencloud-verify>`,
  );
  await person.page.press(button('Verify'));
  await person.widget.sees({ css: 'html[lang="zh-CN"] [data-screen="introduction"]' });
  expect(await person.widget.run(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await person.page.sees({ css: `${theElement} iframe` });
  await person.page.run((name) => document.querySelector(name)?.remove(), theElement);
  await person.page.seesNo({ css: 'iframe' });
  expect(await toldOn(person)).toEqual(['event opened']);
});

test('inline, an element that is moved goes on where it was: its frame is loaded anew', async ({
  person,
  product,
}) => {
  await open(
    person,
    product,
    (url) =>
      `<tokencloud-verify token-url="${url}" inline><button>Verify</button></tokencloud-verify><main></main>`,
  );
  await person.page.press(button('Verify'));
  await person.widget.sees(screen('introduction'));
  await person.page.run(
    (name) => document.querySelector('main')?.append(document.querySelector(name) ?? ''),
    theElement,
  );
  await person.page.sees({ css: 'main iframe' });
  await person.widget.sees(screen('introduction'));
  await person.widget.leaveBy({ role: 'button', name: 'Close' });
  await person.page.seesNo({ css: 'iframe' });
  expect((await toldOn(person)).filter((told) => told.startsWith('outcome'))).toEqual(['outcome closed']);
});

test('an element that is moved keeps its widget', async ({ person, product }) => {
  await open(
    person,
    product,
    (url) => `<tokencloud-verify token-url="${url}"><button>Verify</button></tokencloud-verify><p></p>`,
  );
  await person.page.press(button('Verify'));
  await person.widget.sees(screen('introduction'));
  await person.page.run((name) => {
    const [element, place] = [document.querySelector(name), document.querySelector('p')];
    if (element !== null) place?.append(element);
    return new Promise<void>((resolve) => void requestAnimationFrame(() => resolve()));
  }, theElement);
  await person.widget.sees(screen('introduction'));
  expect(await toldOn(person)).toEqual(['event opened']);
});

test.describe(() => {
  test.use({ needs: ['requests'] });

  test('what a developer has to fix is told, and thrown unless somebody has dealt with it', async ({
    page,
    product,
  }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route('**/no-token', (route) => route.fulfill({ json: { client_token: 'none' } }));
    const person = personAt(page);
    await open(
      person,
      product,
      () => `<tokencloud-verify token-url="/no-token"><button>Verify</button></tokencloud-verify>`,
    );
    await person.page.press(button('Verify'));
    await expect.poll(() => toldOn(person)).toEqual(['event closed', 'error invalid_client_token']);
    await expect.poll(() => thrown).toEqual([expect.stringContaining('invalid_client_token')]);
    await page.evaluate(() => addEventListener('tokencloud-error', (event) => event.preventDefault()));
    await person.page.press(button('Verify'));
    await expect.poll(async () => (await toldOn(person)).length).toBe(4);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(thrown).toHaveLength(1);
  });
});

test('a token function that was set before the element’s script came is the one that is asked', async ({
  person,
  product,
}) => {
  await open(
    person,
    product,
    (url) => `<tokencloud-verify><button>Verify</button></tokencloud-verify>
<script>
  document.querySelector('tokencloud-verify').clientToken = async () =>
    (await (await fetch('${url}', { method: 'POST' })).json()).client_token;
</script>`,
  );
  await person.page.press(button('Verify'));
  await person.widget.sees(screen('introduction'));
});
