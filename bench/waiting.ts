// `pnpm bench:waiting [--minutes=5]`: how many requests a widget makes while it waits; it really waits that long.
import { startProduct } from '../e2e/stage/product.ts';
import { stageVerification } from '../e2e/stage/verification.ts';
import { startBrowser } from './stage/browser.ts';
import { printFigures } from './stage/figures.ts';

/** How many requests a widget may make in five minutes. */
const LIMIT = 14;

const minutes = Number(process.argv.find((each) => each.startsWith('--minutes='))?.split('=')[1] ?? 5);
const product = await startProduct();
const browser = await startBrowser();

/** Opens a widget, lets it come to rest, and counts what it and its page ask for from then on. */
async function countRequests(state: 'a code' | 'a phone at work'): Promise<number> {
  const verification = await stageVerification(product);
  await verification.makeCode();
  if (state === 'a phone at work') await verification.phone({ do: 'claim' });
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(verification.url);
  const polling = page.waitForRequest(/\/v1\/session\/updates/);
  await page.locator('#verify').click();
  await polling;
  await page.waitForTimeout(5000);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.waitForTimeout(minutes * 60_000);
  await context.close();
  for (const path of new Set(asked)) {
    process.stdout.write(`  ${state}: ${asked.filter((each) => each === path).length} × ${path}\n`);
  }
  return asked.length;
}

try {
  const [code, phone] = await Promise.all([countRequests('a code'), countRequests('a phone at work')]);
  const figure = { quantile: 1, limit: (LIMIT * minutes) / 5, unit: '' };
  printFigures(`Requests in ${minutes} minutes of waiting`, [
    { ...figure, name: 'a code is shown', values: [code] },
    { ...figure, name: 'a phone is at work', values: [phone] },
  ]);
} finally {
  await browser.close();
  await product.stop();
}
