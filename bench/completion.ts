// `pnpm bench:completion [--rounds=200] [--faults=15]`: the phone's submission is answered → the host's callback.
import type { Browser, Page } from '@playwright/test';
import { startProduct, type Product } from '../e2e/stage/product.ts';
import { answeredAt, startBrowser } from './stage/browser.ts';
import { startFaultyLine, type FaultyLine, type LineState } from './stage/faulty-line.ts';
import { printFigures, roundsOf } from './stage/figures.ts';
import { phoneDoes } from './stage/verification.ts';
import { openWaitingWidget } from './stage/waiting-widget.ts';

/** Milliseconds after which a page that shows its screen has nothing left to do. */
const SETTLING = 500;

/** Milliseconds of an outage. */
const OUTAGE = 4000;

type Fault = 'none' | Exclude<LineState, 'carries'>;

type Stage = { readonly product: Product; readonly line: FaultyLine };

/** Milliseconds for which polls have been held when the fault comes: a fault finds each of them at another age. */
const POLL_AGES = [0, 2000, 4000, 6000, 8000] as const;

/** One verification from a widget that waits to the callback. The fault lasts while the phone submits. */
async function measure(
  browser: Browser,
  { product, line }: Stage,
  { fault, age }: { readonly fault: Fault; readonly age: number },
): Promise<number> {
  const { verification, context, page } = await openWaitingWidget(browser, product);
  await atRest(page);
  const answering = answeredAt(page);
  await page.waitForTimeout(age);
  if (fault !== 'none') line.be(fault);
  await phoneDoes(product, verification.id, { do: 'submit' });
  if (fault !== 'none') {
    await page.waitForTimeout(OUTAGE);
    line.be('carries');
  }
  const from = Date.now();
  const answered = await answering;
  await context.close();
  return answered - from;
}

/** A person waits for minutes: by then the widget has drawn what it shows, and its page has nothing left to do. */
async function atRest(page: Page): Promise<void> {
  const widget = page.frameLocator('iframe[src*="/widget/"]');
  await widget.locator('[data-screen="phoneConnected"] .button').waitFor();
  await page.waitForTimeout(SETTLING);
}

const rounds = roundsOf(200);
const faults = Number(process.argv.find((each) => each.startsWith('--faults='))?.split('=')[1] ?? 15);
const product = await startProduct();
const line = await startFaultyLine(product.origin);
const browser = await startBrowser();
const stage = { product, line };
try {
  const results: Record<Fault, number[]> = { none: [], refuses: [], cuts: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.none.push(await measure(browser, stage, { fault: 'none', age: 0 }));
  }
  // The faults happen on a line in between; without one the widget speaks to the server itself.
  product.host.connect({ origin: line.origin, secretKey: product.secretKey });
  for (const fault of ['refuses', 'cuts'] as const) {
    for (let round = 0; round < faults; round += 1) {
      const age = POLL_AGES[round % POLL_AGES.length] ?? 0;
      results[fault].push(await measure(browser, stage, { fault, age }));
    }
  }
  const base = { unit: 'ms' };
  printFigures('Submission answered → callback, on loopback', [
    { ...base, name: 'no fault', values: results.none, quantile: 0.5, limit: 15 },
    { ...base, name: 'no fault', values: results.none, quantile: 0.95, limit: 50 },
    { ...base, name: 'after 4 s of 503', values: results.refuses, quantile: 0.5, limit: 300 },
    { ...base, name: 'after 4 s of 503', values: results.refuses, quantile: 0.95, limit: 300 },
    { ...base, name: 'after 4 s of dropped connections', values: results.cuts, quantile: 0.5, limit: 300 },
    { ...base, name: 'after 4 s of dropped connections', values: results.cuts, quantile: 0.95, limit: 300 },
  ]);
  // Every round that got here had its callback: one that is lost ends the run by its time limit.
  console.log('  lost: 0');
} finally {
  await browser.close();
  await line.stop();
  await product.stop();
}
