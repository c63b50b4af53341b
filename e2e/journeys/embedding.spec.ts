import type { Page } from '@playwright/test';
import { createTokenCloud } from '@tokencloud/node';
import { noteLayoutShift } from '../probes/layout-shift.ts';
import { readHost } from '../stage/host-snapshot.ts';
import { openPartnerPage } from '../stage/partner-page.ts';
import type { Product } from '../stage/product.ts';
import { expect, test } from '../stage/test.ts';
import { goToCode, IN_BEIJING, leaveBy, locateAt, screenOf, widgetOf } from '../stage/widget.ts';

/** What the page below leaves for a test. */
type Host = {
  readonly begin: (options?: object) => void;
  readonly results: readonly string[];
  readonly controllers: Readonly<Record<string, AbortController>>;
};

/** A page that verifies whenever it is told to, with a signal by name or without. */
const open = (page: Page, product: Product, markup = ''): Promise<void> =>
  openPartnerPage(page, product, {
    body: ({ origin, tokenUrl }) => `${markup}
<script src="${origin}/sdk/v1/tokencloud.js"></script>
<script>
  window.results = [];
  window.controllers = {};
  window.begin = ({ signal: name, container } = {}) => {
    const controller = name && (controllers[name] ??= new AbortController());
    const clientToken = async () => (await (await fetch('${tokenUrl}', { method: 'POST' })).json()).client_token;
    TokenCloud.verify({
      clientToken,
      ...(controller && { signal: controller.signal }),
      ...(container && { container: document.querySelector(container) }),
    }).then(({ status }) => results.push(status), (reason) => results.push(reason.code ?? reason));
  };
</script>`,
  });

const begin = (page: Page, options: { signal?: string; container?: string } = {}): Promise<void> =>
  page.evaluate((given) => (globalThis as unknown as Host).begin(given), options);
const abort = (page: Page, name: string): Promise<void> =>
  page.evaluate((name) => {
    const { controllers } = globalThis as unknown as { controllers: Record<string, AbortController> };
    (controllers[name] ??= new AbortController()).abort(`reason of ${name}`);
  }, name);
const resultsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as Host).results);
const introductionOn = (page: Page) => expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
/** Lets the phone of the verification that is shown do all that it has to. */
async function playPhone(page: Page, { origin, secretKey }: Product): Promise<void> {
  const address = await page.locator('iframe').getAttribute('src');
  const id = /vrf_[\w-]+/.exec(address ?? '')?.[0] ?? '';
  await createTokenCloud({ origin, secretKey }).driveTestPhone(id, { do: 'play' });
}

test('a signal closes and rejects with its reason, aborted before or during; after, it disturbs nobody', async ({
  page,
  product,
}) => {
  await open(page, product);
  const before = await page.evaluate(readHost);
  await abort(page, 'early');
  await begin(page, { signal: 'early' });
  await expect.poll(() => resultsOn(page)).toEqual(['reason of early']);
  expect(await page.evaluate(readHost)).toBe(before);

  await begin(page, { signal: 'late' });
  await introductionOn(page);
  await abort(page, 'late');
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(await resultsOn(page)).toEqual(['reason of early', 'reason of late']);
  expect(await page.evaluate(readHost)).toBe(before);

  await begin(page, { signal: 'tooLate' });
  await introductionOn(page);
  leaveBy(page.keyboard.press('Escape'));
  await expect.poll(() => resultsOn(page)).toHaveLength(3);
  await begin(page);
  await introductionOn(page);
  await abort(page, 'tooLate');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await introductionOn(page);
  expect(await resultsOn(page)).toEqual(['reason of early', 'reason of late', 'closed']);
});

for (const container of [undefined, '#place'])
  test(`an abort on the done screen ${container ? 'in' : 'over'} the page leaves the outcome, and the host as it was`, async ({
    page,
    product,
  }) => {
    await locateAt(page, IN_BEIJING);
    await open(page, product, '<p>Example Outfitters</p><div id="place"></div>');
    const before = await page.evaluate(readHost);
    await begin(page, { signal: 'done', ...(container && { container }) });
    await goToCode(widgetOf(page), 'Chinese ID card');
    await playPhone(page, product);
    await expect(screenOf(widgetOf(page), 'submitted')).toBeVisible();
    await expect.poll(() => resultsOn(page)).toEqual(['submitted']);
    await abort(page, 'done');
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(await page.evaluate(readHost)).toBe(before);
    expect(await resultsOn(page)).toEqual(['submitted']);
  });

test('of two callers one may leave: the widget stays for the other', async ({ page, product }) => {
  await open(page, product);
  await begin(page, { signal: 'first' });
  await begin(page, { signal: 'second' });
  await introductionOn(page);
  await abort(page, 'first');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await introductionOn(page);
  await abort(page, 'second');
  await expect(page.locator('iframe')).toHaveCount(0);
  expect(await resultsOn(page)).toEqual(['reason of first', 'reason of second']);
});

test('inline, the height follows the content without a scroll bar, and nothing around it moves or stays behind', async ({
  page,
  product,
}) => {
  await page.addInitScript(noteLayoutShift);
  await locateAt(page, IN_BEIJING);
  await open(
    page,
    product,
    `<header style="height:90px">Example Outfitters</header>
<main style="display:flex"><aside style="width:200px">Menu</aside><div id="place" style="flex:1"></div></main>
<footer>Imprint</footer>`,
  );
  const before = await page.evaluate(readHost);
  // On the page, wherever it is scrolled to: pressing something scrolls it into view.
  const around = () =>
    page.evaluate(() => {
      const boxOf = (name: string) => document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
      const [header, aside, place, footer] = ['header', 'aside', '#place', 'footer'].map(boxOf);
      return {
        tops: [header, aside, place].map((box) => (box?.y ?? 0) + scrollY),
        lefts: [header, aside, place].map((box) => (box?.x ?? 0) + scrollX),
        width: place?.width,
        gap: (footer?.y ?? 0) - (place?.bottom ?? 0),
      };
    });
  const first = await around();
  await begin(page, { container: '#place' });
  await introductionOn(page);
  const widget = widgetOf(page);
  const fits = async () => {
    const overflow = () =>
      widget
        .locator('html')
        .evaluate((html) => [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth]);
    await expect.poll(overflow).toEqual([0, 0]);
    expect(await around()).toEqual(first);
    return page.locator('#place').evaluate((place) => place.clientHeight);
  };
  await fits();
  await goToCode(widget, 'Chinese ID card');
  const high = await fits();
  await widget.getByText('WeChat asks for real-name verification?').click();
  await expect(widget.getByText('1 to 3 working days')).toBeVisible();
  await expect.poll(fits).toBeGreaterThan(high);
  leaveBy(widget.getByRole('button', { name: 'Close' }).first().click());
  await expect.poll(() => resultsOn(page)).toEqual(['closed']);
  expect(await page.evaluate(readHost)).toBe(before);
  // Frames are what shifts are counted by.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await page.evaluate(() => globalThis.layoutShift)).toBe(0);
});

test('rules that undo everything and rules on everything leave the card and its frame as they are', async ({
  page,
  product,
}) => {
  await open(page, product, '<button type="button">Verify</button>');
  const boxes = async () => {
    await begin(page);
    await introductionOn(page);
    const found = await page.locator('dialog, iframe').evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { opacity, visibility, pointerEvents, filter, transform } = getComputedStyle(element);
        return { x, y, width, height, opacity, visibility, pointerEvents, filter, transform };
      }),
    );
    leaveBy(page.keyboard.press('Escape'));
    await expect(page.locator('dialog')).toHaveCount(0);
    return found;
  };
  const untouched = await boxes();
  expect(untouched).toHaveLength(2);
  for (const rules of [
    '* { all: unset !important }',
    `body *, dialog, dialog > iframe { box-sizing: content-box !important; margin: 9px !important; padding: 9px !important;
      border: 9px solid red !important; max-width: 50px !important; min-height: 999px !important; position: static !important;
      inset: 9px !important; opacity: 0.1 !important; filter: blur(9px) !important; visibility: hidden !important;
      pointer-events: none !important; transform: scale(0.1) !important; translate: 99px !important; rotate: 9deg !important;
      zoom: 2 !important; clip-path: circle(1px) !important; content-visibility: hidden !important; float: right !important;
      animation: fade 1s infinite !important; transition: all 9s !important; }
      @keyframes fade { to { opacity: 0 } }`,
  ]) {
    const style = await page.addStyleTag({ content: rules });
    expect(await boxes()).toEqual(untouched);
    await style.evaluate((element) => element.parentNode?.removeChild(element));
  }
});

test('with a scroll bar that takes room, the page behind neither moves nor scrolls', async ({
  playwright,
  launchOptions,
  product,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  const page = await browser.newPage({ locale: 'en-GB' });
  await open(page, product, '<div style="height:3000px"><p style="text-align:right">Imprint</p></div>');
  await page.evaluate(() => scrollTo(0, 400));
  const place = () =>
    page.evaluate(() => {
      const { x, right, y } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x, right, y, scrollY };
    });
  expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(0);
  const before = await place();
  await begin(page);
  await introductionOn(page);
  expect(await place()).toEqual(before);
  await page.mouse.move(5, 300);
  await page.mouse.wheel(0, 500);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await place()).toEqual(before);
  leaveBy(page.keyboard.press('Escape'));
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(await place()).toEqual(before);
  await browser.close();
});
