import { readdir, readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { npmDecoders } from '../stage/qr-decoders.ts';
import { measureQr, rowsOf } from '../stage/qr-picture.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, locateAt, goToCode, startVerifying, startWithCode, widgetOf } from '../stage/widget.ts';

const QUIET_MODULES = 4;
/** The saved picture's code is a square of this many pixels; its caption is below. */
const SAVED_WIDTH = 720;

const assets = new URL('../../packages/widget/dist/assets/', import.meta.url);

/** The picture itself, not how it is shown. */
async function pngOf(picture: Locator): Promise<Buffer> {
  const src = (await picture.getAttribute('src')) ?? '';
  expect(src).toMatch(/^data:image\/png;base64,/);
  return Buffer.from(src.slice(src.indexOf(',') + 1), 'base64');
}

async function readByBoth(png: Buffer): Promise<string[][]> {
  return Promise.all(Object.values(npmDecoders).map((read) => read(png)));
}

for (const [tab, document] of [
  ['Android', 'Chinese ID card'],
  ['iPhone', 'Chinese ID card'],
  ['Android', 'Passport'],
  ['iPhone', 'Passport'],
] as const) {
  test(`the picture to press has one code, four modules of white around it, and nothing else: ${tab}, ${document}`, async ({
    page,
    product,
  }) => {
    await locateAt(page, IN_BEIJING);
    const widget = await startVerifying(page, product);
    await goToCode(widget, document);
    await widget.getByRole('tab', { name: tab }).click();
    const picture = widget.locator('img[data-qr="live"]');
    await expect(picture).toHaveCount(1);
    const png = await pngOf(picture);
    const { module, quiet, width, height } = measureQr(png);
    expect(width).toBe(height);
    expect(Number.isInteger(module)).toBe(true);
    // White to the edge on every side: no caption, no logo, nothing that could be selected instead of the code.
    const wanted = QUIET_MODULES * module;
    expect(quiet).toEqual({ top: wanted, right: wanted, bottom: wanted, left: wanted });
    const [byJsqr, byZxing] = await readByBoth(png);
    expect(byZxing).toHaveLength(1);
    expect(byZxing).toEqual(byJsqr);
  });
}

test('the picture is no link, and nothing lies on it at any point', async ({ page, product }) => {
  const widget = await startWithCode(page, product);
  const covered = await widget.locator('img[data-qr="live"]').evaluate((picture) => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
    const points = parts.flatMap((x) => parts.map((y) => [left + x * width, top + y * height] as const));
    return points.filter(([x, y]) => document.elementFromPoint(x, y) !== picture);
  });
  expect(covered).toEqual([]);
  await expect(widget.locator('a img[data-qr]')).toHaveCount(0);
});

test('no style of the widget takes the menu of a pressed picture away', async () => {
  const sheets = (await readdir(assets)).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const name of sheets) {
    expect(await readFile(new URL(name, assets), 'utf8')).not.toMatch(/touch-callout|touch-action:\s*none/);
  }
});

test('no touch of the picture is kept from the browser', async ({ page, product }) => {
  await page.addInitScript(() => {
    addEventListener('touchstart', (event) =>
      setTimeout(() => (document.title = String(event.defaultPrevented))),
    );
  });
  await startWithCode(page, product);
  const picture = widgetOf(page).locator('img[data-qr="live"]');
  await picture.dispatchEvent('touchstart', { bubbles: true, cancelable: true });
  await expect.poll(() => picture.evaluate((element) => element.ownerDocument.title)).toBe('false');
});

test('the saved picture has the code, and below it until when it works', async ({ browser, product }) => {
  const android =
    'Mozilla/5.0 (Linux; Android 14; SM-S9110) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36';
  const context = await browser.newContext({ userAgent: android, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const widget = await startWithCode(page, product);
  const shown = await pngOf(widget.locator('img[data-qr="live"]'));
  const download = page.waitForEvent('download');
  await widget.getByRole('button', { name: 'Download QR' }).click();
  const saved = await readFile(await (await download).path());

  const onScreen = await readByBoth(shown);
  expect(onScreen[0]).toHaveLength(1);
  expect(await readByBoth(saved)).toEqual(onScreen);
  const { height } = measureQr(saved);
  // The code alone, with its quiet zone; then rows that are not white, and have no code in them.
  const code = measureQr(rowsOf(saved, 0, SAVED_WIDTH));
  expect(Math.min(...Object.values(code.quiet))).toBeGreaterThanOrEqual(
    Math.floor(QUIET_MODULES * code.module),
  );
  const caption = rowsOf(saved, SAVED_WIDTH, height);
  expect(measureQr(caption).quiet.top).toBeLessThan(height - SAVED_WIDTH);
  expect(await readByBoth(caption)).toEqual([[], []]);
  await context.close();
});
