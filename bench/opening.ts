// `pnpm bench:opening [--rounds=9]`: from the click to what can be read, used and scanned, on slow networks.
import type { Browser, Page } from '@playwright/test';
import { startProduct, type Product } from '../e2e/stage/product.ts';
import { untilPrepared } from '../e2e/stage/until-prepared.ts';
import { startBarePage, timeBarePage, type BarePage } from './stage/bare-page.ts';
import { momentNoted, momentsOf, noteMoments, openHostPage, startBrowser } from './stage/browser.ts';
import { median, printFigures, roundsOf, type Figure } from './stage/figures.ts';
import { CPU_SLOWDOWN, networks, oneProcess, slowDown, type Network } from './stage/network.ts';
import { mint } from './stage/verification.ts';

type Limits = { readonly readable: number; readonly usable: number; readonly prepared: number };

/** In milliseconds, by the network's name. */
const limitsOf: Readonly<Record<keyof typeof networks, Limits>> = {
  slow4g: { readable: 700, usable: 1620, prepared: 400 },
  fast4g: { readable: 280, usable: 540, prepared: 120 },
};

/** What the code may take beyond one bare request, on every network. */
const CODE_LIMIT = 120;

/** One bare request and its small answer, as this network and processor have it. */
function bareRequest(page: Page, { url: address }: BarePage): Promise<number> {
  return page.evaluate(async (url) => {
    const begun = performance.now();
    await fetch(url, { mode: 'no-cors', cache: 'no-store' });
    return performance.now() - begun;
  }, address);
}

/** Calls `preload()`, with or without the token, until everything has come. */
async function preload(page: Page, clientToken: string | undefined): Promise<void> {
  const later = page.waitForResponse(/assets\/later-.*\.js/);
  await page.evaluate((token) => {
    const { TokenCloud } = globalThis as unknown as { TokenCloud: { preload: (options: object) => void } };
    TokenCloud.preload({ clientToken: token, locale: 'en' });
  }, clientToken);
  await (await later).finished();
  if (clientToken === undefined) await page.waitForLoadState('networkidle');
  else await untilPrepared(page);
}

type Stage = { readonly browser: Browser; readonly product: Product; readonly bare: BarePage };

/** A page in a context of its own, which has an empty cache. */
async function freshPage({ browser }: Stage): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', permissions: ['geolocation'] });
  await context.setGeolocation({ latitude: 39.9042, longitude: 116.4074, accuracy: 20 });
  const page = await context.newPage();
  await noteMoments(page);
  return page;
}

/** What the same network costs who brings nothing. */
async function measureBare(stage: Stage, network: Network): Promise<{ request: number; page: number }> {
  const page = await freshPage(stage);
  await page.goto(stage.product.host.notesUrl);
  await slowDown(page, network);
  const request = await bareRequest(page, stage.bare);
  const painted = await timeBarePage(page, stage.bare);
  await page.context().close();
  return { request, page: painted };
}

/** What the page has done before the click. */
type Readiness = 'cold' | 'cached' | 'prepared';

type Opening = { readonly readable: number; readonly usable: number; readonly code: number };

async function measureOpening(
  stage: Stage,
  { network, readiness }: { readonly network: Network; readonly readiness: Readiness },
): Promise<Opening> {
  const { product } = stage;
  const page = await freshPage(stage);
  const verification = await mint(product);
  await openHostPage(page, product, verification.client_token);
  await slowDown(page, network);
  if (readiness !== 'cold')
    await preload(page, readiness === 'prepared' ? verification.client_token : undefined);
  const address = `${product.origin}/widget/vrf_`;
  const usable = momentNoted(page, 'usable', address);
  await page.locator('#verify').click();
  await usable;
  const clicked = await page.evaluate(
    () => (globalThis as unknown as { moments: Record<string, number> }).moments['clicked'] ?? Number.NaN,
  );
  const opened = await momentsOf(page);
  const widget = page.frameLocator('iframe[src*="/widget/vrf_"]');
  await widget.getByRole('button', { name: 'Continue' }).click();
  const document = widget.getByRole('button', { name: 'Chinese ID card' });
  await document.waitFor();
  // The person reads what there is to choose from; what is fetched meanwhile comes.
  await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined);
  const code = momentNoted(page, 'code', address);
  await document.click();
  await code;
  const scanned = await momentsOf(page);
  await page.context().close();
  return {
    readable: (opened['readable'] ?? Number.NaN) - clicked,
    usable: (opened['usable'] ?? Number.NaN) - clicked,
    code: (scanned['code'] ?? Number.NaN) - (scanned['clicked'] ?? Number.NaN),
  };
}

/** What was measured on one network, round by round. */
type Rounds = {
  readonly bare: { request: number; page: number }[];
  readonly cold: Opening[];
  readonly cached: Opening[];
  readonly prepared: Opening[];
};

async function measureRounds(stage: Stage, network: Network, count: number): Promise<Rounds> {
  const rounds: Rounds = { bare: [], cold: [], cached: [], prepared: [] };
  for (let round = 0; round < count; round += 1) {
    rounds.bare.push(await measureBare(stage, network));
    for (const readiness of ['cold', 'cached', 'prepared'] as const)
      rounds[readiness].push(await measureOpening(stage, { network, readiness }));
  }
  return rounds;
}

function figuresOf({ bare, cold, cached, prepared }: Rounds, limits: Limits): Figure[] {
  const figure = (name: string, values: readonly number[], limit: number | null): Figure => ({
    name,
    values,
    quantile: 0.5,
    limit,
    unit: 'ms',
  });
  const all = <Key extends string>(rounds: readonly Readonly<Record<Key, number>>[], key: Key) =>
    rounds.map((round) => round[key]);
  const requests = all(bare, 'request');
  const floor = median(requests);
  const codes = all([...cold, ...cached, ...prepared], 'code').map((code) => code - floor);
  return [
    figure('one bare request (the floor)', requests, null),
    figure('click → a bare page painted in a frame', all(bare, 'page'), null),
    figure('click → introduction readable, cold', all(cold, 'readable'), limits.readable),
    figure('click → usable, cold', all(cold, 'usable'), limits.usable),
    figure('click → usable, assets cached', all(cached, 'usable'), null),
    figure('click → usable, prepared with its token', all(prepared, 'usable'), limits.prepared),
    figure('document chosen → code, beyond one bare request', codes, CODE_LIMIT),
  ];
}

const count = roundsOf(9);
const product = await startProduct();
const bare = await startBarePage();
const browser = await startBrowser(oneProcess);
try {
  console.log(`The page has its client token at the click. Processor slowed down ${CPU_SLOWDOWN} times.`);
  // The keys are those of the object itself.
  for (const key of Object.keys(networks) as (keyof typeof networks)[]) {
    const { name, latency, down, up } = networks[key];
    const measured = await measureRounds({ browser, product, bare }, networks[key], count);
    printFigures(
      `${name}: ${latency} ms, ${down} B/s down, ${up} B/s up`,
      figuresOf(measured, limitsOf[key]),
    );
  }
} finally {
  await browser.close();
  await bare.stop();
  await product.stop();
}
