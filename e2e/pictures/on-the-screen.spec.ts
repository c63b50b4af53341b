import type { Browser, Page } from '@playwright/test';
import type { Handoff, TestHandoff } from '@tokencloud/contract/schemas';
import { WIDGET_FRAME } from '../stage/person.ts';
import { startProduct, type Product } from '../stage/product.ts';
import { allDecoders, npmDecoders, type QrDecoder } from '../stage/qr-decoders.ts';
import { expect, test as base } from '../stage/test.ts';
import { IN_BEIJING, locateAt, startVerifying, type Widget } from '../stage/widget.ts';
import { isZbarThere } from '../stage/zbar.ts';

// An iPhone's code as Apple's own links are: longer than ours, so its picture is finer, and not the Android one's.
const appClip = 'https://appclip.apple.com/id?p=cloud.tokencloud.example.Clip&code={code}';

/** The product whose iPhone codes lead elsewhere than its Android codes. */
const test = base.extend<object, { clipProduct: Product }>({
  clipProduct: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const product = await startProduct({
        HANDOFF_URL_CN_ID_CARD_IOS: appClip,
        HANDOFF_URL_PASSPORT_IOS: appClip,
      });
      await use(product);
      await product.stop();
    },
    { scope: 'worker' },
  ],
});

/** Windows in CSS pixels. At 200 % zoom a window has half as many, of twice as many device pixels each. */
const windows = {
  '1280 px': { width: 1280, height: 900, zoom: 1 },
  '320 px': { width: 320, height: 640, zoom: 1 },
  '200 % zoom': { width: 640, height: 450, zoom: 2 },
} as const;

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** In their order. */
const tabs = { android: 0, ios: 1 } as const;
const documents = { cn_id_card: 0, passport: 1 } as const;

type Case = {
  readonly window: keyof typeof windows;
  readonly density: 1 | 2 | 3;
  readonly locale: 'en' | 'zh-CN';
  readonly document: keyof typeof documents;
};

async function openPage(browser: Browser, { window, density }: Case): Promise<Page> {
  const { width, height, zoom } = windows[window];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: density * zoom,
    locale: 'en-GB',
  });
  return context.newPage();
}

/** Up to the code. @returns what it has to lead to, by the server's own word. */
async function takeCode(page: Page, product: Product, { locale, document }: Case) {
  await locateAt(page, IN_BEIJING);
  const widget = await startVerifying(page, product, { options: { locale } });
  await widget.locator('main button').first().click();
  await widget.locator('[data-screen="choosingDocument"] .choice button').nth(documents[document]).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  return { widget, urls: await readUrls(page, product) };
}

/** What the code has to lead to. Not from the page's own request: the news may come first, and end that. */
async function readUrls(page: Page, { origin, secretKey }: Product): Promise<Handoff['urls']> {
  const src = await page.locator(WIDGET_FRAME).getAttribute('src');
  const id = /vrf_[\w-]+/.exec(src ?? '')?.[0];
  const response = await fetch(`${origin}/v1/test/verifications/${id}/handoff`, {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  // Held to its schema by the conformance suite.
  const { handoff } = (await response.json()) as TestHandoff;
  if (handoff === null) throw new Error('The server knows of no code.');
  return handoff.urls;
}

/** What a camera that is pointed at the code sees of the page: the code, and some of what is around it. */
async function photograph(page: Page, widget: Widget): Promise<Buffer> {
  const picture = widget.locator('img[data-qr="live"]');
  await expect(picture).toBeVisible();
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null) throw new Error('The picture is not in the window.');
  const [x, y] = [Math.max(0, box.x - 30), Math.max(0, box.y - 30)];
  const width = Math.min(size.width - x, box.width + 60);
  return page.screenshot({ clip: { x, y, width, height: Math.min(size.height - y, box.height + 60) } });
}

async function readIn(page: Page, widget: Widget, decoders: Readonly<Record<string, QrDecoder>>) {
  const png = await photograph(page, widget);
  const readings = await Promise.all(
    Object.entries(decoders).map(async ([name, read]) => [name, await read(png)] as const),
  );
  return Object.fromEntries(readings);
}

/** Photographs both tabs in every look. @returns what each decoder read, and what it should have. */
async function readAll(page: Page, product: Product, one: Case) {
  const decoders = isZbarThere() ? allDecoders : npmDecoders;
  const { widget, urls } = await takeCode(page, product, one);
  const read: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  for (const platform of ['android', 'ios'] as const) {
    await widget.getByRole('tab').nth(tabs[platform]).click();
    for (const [look, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      read[`${platform}, ${look}`] = await readIn(page, widget, decoders);
      wanted[`${platform}, ${look}`] = Object.fromEntries(
        Object.keys(decoders).map((name) => [name, [urls[platform]]]),
      );
    }
  }
  return { read, wanted };
}

function cases(): Case[] {
  const all: Case[] = [];
  for (const window of Object.keys(windows) as Case['window'][]) {
    for (const density of [1, 2, 3] as const) {
      for (const locale of ['en', 'zh-CN'] as const) {
        for (const document of Object.keys(documents) as Case['document'][]) {
          all.push({ window, density, locale, document });
        }
      }
    }
  }
  return all;
}

/** In which every window, density, language and document occurs at least once. */
const sample = [
  '1280 px, 1x, en, cn_id_card',
  '320 px, 3x, zh-CN, passport',
  '200 % zoom, 2x, en, cn_id_card',
];

for (const one of cases()) {
  const name = `${one.window}, ${one.density}x, ${one.locale}, ${one.document}`;
  const tag = sample.includes(name) ? [] : ['@full'];
  test(
    `the code on the screen is read by every decoder: ${name}`,
    { tag },
    async ({ browser, clipProduct }) => {
      const page = await openPage(browser, one);
      const { read, wanted } = await readAll(page, clipProduct, one);
      expect(read).toEqual(wanted);
      await page.context().close();
    },
  );
}
