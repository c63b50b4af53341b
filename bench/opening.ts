// `pnpm bench:opening [--rounds=9]`: from the click to what can be read, used and scanned, on slow networks.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { startProduct, type Product } from '../e2e/stage/product.ts';
import { momentsOf, noteMoments, openHostPage, startBrowser } from './stage/browser.ts';
import { printFigures, roundsOf, type Figure } from './stage/figures.ts';
import { mint } from './stage/verification.ts';

/** Chrome DevTools' presets: milliseconds before each answer, and bytes a second. */
const networks = [
  { name: 'Slow 4G', latency: 562.5, down: 180_000, up: 84_375, limits: [700, 1620, 400, 120] },
  { name: 'Fast 4G', latency: 165, down: 1_012_500, up: 168_750, limits: [280, 540, 120, 120] },
] as const;
type Network = (typeof networks)[number];

const CPU_SLOWDOWN = 4;

// One process for page and frame, so that what is set on the page holds for the frame from its very first request.
const oneProcess = ['--disable-features=IsolateOrigins,site-per-process', '--disable-site-isolation-trials'];

async function slowDown(session: CDPSession, { latency, down, up }: Network): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** One bare request and its small answer, as this network and processor have it. */
function bareRequest(page: Page, origin: string): Promise<number> {
  return page.evaluate(async (url) => {
    const begun = performance.now();
    await fetch(url, { mode: 'no-cors', cache: 'no-store' });
    return performance.now() - begun;
  }, `${origin}/healthz`);
}

/** Fills the cache as `preload()` will: the page of assets in a hidden frame, until everything has come. */
async function preload(page: Page, origin: string): Promise<void> {
  const later = page.waitForResponse(/assets\/rest-.*\.js/);
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = url;
    document.body.append(frame);
  }, `${origin}/widget/warm?locale=en`);
  await (await later).finished();
  await page.waitForLoadState('networkidle');
}

type Round = {
  readonly floor: number;
  readonly readable: number;
  readonly usable: number;
  readonly code: number;
};
type Setting = { readonly network: Network; readonly isWarm: boolean };

async function measure(browser: Browser, product: Product, { network, isWarm }: Setting): Promise<Round> {
  // A context of its own has an empty cache.
  const context = await browser.newContext({ locale: 'en-GB', permissions: ['geolocation'] });
  await context.setGeolocation({ latitude: 39.9042, longitude: 116.4074, accuracy: 20 });
  const page = await context.newPage();
  await noteMoments(page);
  const verification = await mint(product);
  await openHostPage(page, product, verification.client_token);
  await slowDown(await context.newCDPSession(page), network);
  if (isWarm) await preload(page, product.origin);
  const floor = await bareRequest(page, product.origin);
  await page.locator('#verify').click();
  const clicked = await page.evaluate(
    () => (globalThis as unknown as { moments: Record<string, number> }).moments['clicked'] ?? Number.NaN,
  );
  await page.frameLocator('iframe[src*="/widget/vrf_"]').locator('[data-screen]').waitFor();
  const opened = await momentsOf(page, 'usable');
  const widget = page.frameLocator('iframe[src*="/widget/vrf_"]');
  await widget.getByRole('button', { name: 'Continue' }).click();
  const document = widget.getByRole('button', { name: 'Chinese ID card' });
  await document.waitFor();
  // The person reads what there is to choose from; what is fetched meanwhile comes.
  await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined);
  await document.click();
  const scanned = await momentsOf(page, 'code');
  await context.close();
  return {
    floor,
    readable: (opened['readable'] ?? Number.NaN) - clicked,
    usable: (opened['usable'] ?? Number.NaN) - clicked,
    code: (scanned['code'] ?? Number.NaN) - (scanned['clicked'] ?? Number.NaN) - floor,
  };
}

function figuresOf({ limits }: Network, cold: readonly Round[], warm: readonly Round[]): Figure[] {
  const figure = (name: string, values: number[], limit: number | null): Figure => ({
    name,
    values,
    quantile: 0.5,
    limit,
    unit: 'ms',
  });
  const floors = [...cold, ...warm].map(({ floor }) => floor);
  const codes = [...cold, ...warm].map(({ code }) => code);
  return [
    figure('one bare request (the floor)', floors, null),
    figure(
      'click → introduction readable, cold',
      cold.map(({ readable }) => readable),
      limits[0],
    ),
    figure(
      'click → usable, cold',
      cold.map(({ usable }) => usable),
      limits[1],
    ),
    figure(
      'click → introduction readable, assets cached',
      warm.map(({ readable }) => readable),
      null,
    ),
    figure(
      'click → usable, assets cached',
      warm.map(({ usable }) => usable),
      limits[2],
    ),
    figure('document chosen → code, beyond one bare request', codes, limits[3]),
  ];
}

const rounds = roundsOf(9);
const product = await startProduct();
const browser = await startBrowser(oneProcess);
try {
  console.log(`The page has its client token at the click. Processor slowed down ${CPU_SLOWDOWN} times.`);
  for (const network of networks) {
    const [cold, warm]: [Round[], Round[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      cold.push(await measure(browser, product, { network, isWarm: false }));
      warm.push(await measure(browser, product, { network, isWarm: true }));
    }
    const { name, latency, down, up } = network;
    printFigures(`${name}: ${latency} ms, ${down} B/s down, ${up} B/s up`, figuresOf(network, cold, warm));
  }
} finally {
  await browser.close();
  await product.stop();
}
