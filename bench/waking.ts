// `pnpm bench:waking [--rounds=5]`: the phone submits while nobody can hear of it; from the return to the callback.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { startProduct } from '../e2e/stage/product.ts';
import { answeredAt, openHostPage, startBrowser } from './stage/browser.ts';
import { startFaultyLine } from './stage/faulty-line.ts';
import { printFigures, roundsOf } from './stage/figures.ts';
import { mintClaimed, phoneDoes } from './stage/verification.ts';
import { openWaitingWidget } from './stage/waiting-widget.ts';

/** Milliseconds that the page is away after the phone has submitted. */
const AWAY = 3000;

const product = await startProduct();
const line = await startFaultyLine(product.origin);
product.host.connect({ origin: line.origin, secretKey: product.secretKey });

/** Ways of being away. Each resolves with the way back. */
const ways = {
  offline: async (_page: Page, context: BrowserContext) => {
    await context.setOffline(true);
    // Chromium's own switch leaves a waiting poll alone; a network that is gone does not.
    line.be('cuts');
    return () => {
      line.be('carries');
      return context.setOffline(false);
    };
  },
  'frozen and offline, as phones do it': async (page: Page, context: BrowserContext) => {
    const session = await context.newCDPSession(page);
    await context.setOffline(true);
    line.be('cuts');
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    return async () => {
      line.be('carries');
      await context.setOffline(false);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
    };
  },
};
type Way = keyof typeof ways;

async function measure(browser: Browser, way: Way): Promise<number> {
  const { verification, context, page } = await openWaitingWidget(browser, product);
  const comeBack = await ways[way](page, context);
  await phoneDoes(product, verification.id, { do: 'submit' });
  await new Promise((resolve) => setTimeout(resolve, AWAY));
  await comeBack();
  const back = Date.now();
  const answered = await answeredAt(page);
  await context.close();
  return answered - back;
}

/** Left and come back to by the browser's own history: a new page, or the old one out of its cache. */
async function measureReturn(browser: Browser): Promise<number> {
  const verification = await mintClaimed(product);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await openHostPage(page, product, verification.client_token);
  await page.locator('#verify').click();
  await page.frameLocator('iframe').locator('[data-screen="phoneConnected"]').waitFor();
  await page.goto('about:blank');
  await phoneDoes(product, verification.id, { do: 'submit' });
  await page.goBack();
  const isKept = await page.evaluate(() => document.querySelector('dialog') !== null);
  if (!isKept) await openHostPage(page, product, verification.client_token);
  const back = Date.now();
  if (!isKept) await page.locator('#verify').click();
  await page.frameLocator('iframe').locator('[data-screen="submitted"]').waitFor();
  console.log(
    `  back by history: ${isKept ? 'kept by the browser' : 'not kept by the browser; verify() was called again'}`,
  );
  const shown = Date.now();
  await context.close();
  return shown - back;
}

const rounds = roundsOf(5);
const browser = await startBrowser();
try {
  const figure = { quantile: 1, limit: 500, unit: 'ms' };
  const figures = [];
  for (const way of Object.keys(ways) as Way[]) {
    const values: number[] = [];
    for (let round = 0; round < rounds; round += 1) values.push(await measure(browser, way));
    figures.push({ ...figure, name: way, values });
  }
  const returns: number[] = [];
  for (let round = 0; round < rounds; round += 1) returns.push(await measureReturn(browser));
  printFigures('Back → the callback, or the right screen', [
    ...figures,
    { ...figure, name: 'back by history → the right screen', values: returns },
  ]);
  console.log('  A tab hidden behind another is not measured: automation keeps every page visible.');
} finally {
  await browser.close();
  await line.stop();
  await product.stop();
}
