// `pnpm bench:waking [--rounds=5] [--only=history]`: the phone submits while the page is away; from the return to the callback.
import { startProduct } from '../e2e/stage/product.ts';
import { stageVerification } from '../e2e/stage/verification.ts';
import { startPlainBrowser } from './stage/devtools.ts';
import { startFaultyLine } from './stage/faulty-line.ts';
import { printFigures, roundsOf } from './stage/figures.ts';
import { openTab, type Tab, type TabPage } from './stage/tab.ts';

/** Milliseconds that a page is away; as many again go by after the phone has submitted. */
const AWAY = 12_000;

/** The browser slows the timers of hidden pages to one a second at once, and to one a minute after this, not after five minutes. */
const SECONDS_TO_SLOWEST = 10;

const product = await startProduct();
const line = await startFaultyLine(product.origin);
product.host.connect({ origin: line.origin, secretKey: product.secretKey });
const browser = await startPlainBrowser([
  `--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/${SECONDS_TO_SLOWEST}`,
]);
const other = await openTab(browser, 'about:blank');

type Setting = { readonly tab: Tab; readonly frame: TabPage };

const offline = (isOffline: boolean) => ({
  offline: isOffline,
  latency: 0,
  downloadThroughput: -1,
  uploadThroughput: -1,
});

async function hide({ frame }: Setting): Promise<void> {
  await other.bringToFront();
  await frame.until(`document.visibilityState === 'hidden'`);
}

/** A page whose timers stand still is frozen. */
async function freeze({ tab, frame }: Setting): Promise<void> {
  await frame.evaluate('globalThis.ticks = 0; setInterval(() => (ticks += 1), 10); 0');
  await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
  const ticks = await frame.evaluate('ticks');
  await wait(1500);
  if ((await frame.evaluate('ticks')) !== ticks) throw new Error('The frame is not frozen.');
}

/** The way back. Where coming back itself takes time, it gives the moment at which the page was there again. */
type Return = () => Promise<number | void>;

/** Ways of being away. Each resolves with the way back. */
const ways = {
  'hidden, the line carries': async (setting: Setting) => {
    await hide(setting);
    return setting.tab.bringToFront;
  },
  'hidden, the line is cut meanwhile': async (setting: Setting) => {
    await hide(setting);
    line.be('cuts');
    return async () => {
      line.be('carries');
      await setting.tab.bringToFront();
    };
  },
  'hidden and frozen, the line is cut meanwhile': async (setting: Setting) => {
    await hide(setting);
    line.be('cuts');
    await freeze(setting);
    return async () => {
      line.be('carries');
      await setting.tab.send('Page.setWebLifecycleState', { state: 'active' });
      await setting.tab.bringToFront();
    };
  },
  'the frame is offline': async ({ frame }: Setting) => {
    await frame.send('Network.enable');
    await frame.send('Network.emulateNetworkConditions', offline(true));
    // The emulation leaves a poll alone that waits already; a network that is gone does not.
    line.be('cuts');
    await frame.until('!navigator.onLine');
    return async () => {
      line.be('carries');
      await frame.send('Network.emulateNetworkConditions', offline(false));
    };
  },
  'left for another page, and back by history': async ({ tab }: Setting) => {
    await tab.evaluate(
      `globalThis.isSamePage = true;
      addEventListener('pageshow', () => (globalThis.shownAt = performance.timeOrigin + performance.now())); 0`,
    );
    await tab.evaluate(`location.href = ${JSON.stringify(product.host.notesUrl)}; 0`);
    await tab.until(`document.title === 'Notes'`);
    return async () => {
      await tab.evaluate('history.back(); 0').catch(goneWithItsPage);
      await tab.until(`document.querySelector('#verify') !== null`);
      const isKept = (await tab.evaluate('globalThis.isSamePage === true')) === true;
      kept.push(isKept);
      if (isKept) {
        await tab.until('globalThis.shownAt !== undefined');
        return Number(await tab.evaluate('shownAt'));
      }
      const pressedAt = Date.now();
      await press(tab);
      return pressedAt;
    };
  },
};
type Way = keyof typeof ways;

/** For each return by history, whether the browser had kept the page as it was. */
const kept: boolean[] = [];

/** The answer to what leaves a page may be gone with it. */
function goneWithItsPage(error: unknown): void {
  if (!(error instanceof Error) || !/navigated|closed|context/i.test(error.message)) throw error;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const press = (tab: Tab) => tab.evaluate(`document.querySelector('#verify').click(); 0`);

/** Milliseconds from the return to the callback; negative where it came while the page was away. */
async function measure(way: Way): Promise<number> {
  const verification = await stageVerification(product, { isTokenKept: true });
  await verification.makeCode();
  await verification.phone({ do: 'claim' });
  const tab = await openTab(browser, verification.url);
  await tab.until(`document.readyState === 'complete'`);
  await press(tab);
  const frame = await tab.frame('/widget/vrf_');
  await frame.until(`document.querySelector('[data-screen="phoneConnected"]') !== null`);
  const comeBack: Return = await ways[way]({ tab, frame });
  await wait(AWAY);
  await verification.phone({ do: 'submit' });
  await wait(AWAY);
  const begun = Date.now();
  const back = (await comeBack()) ?? begun;
  await tab.until(`document.querySelector('#outcome').dataset.outcome === 'submitted'`);
  const answered = Number(
    await tab.evaluate(`performance.timeOrigin + Number(document.querySelector('#outcome').dataset.ended)`),
  );
  await tab.close();
  return answered - back;
}

const rounds = roundsOf(5);
/** A part of the name of the one way that is wanted. */
const only = process.argv.find((argument) => argument.startsWith('--only='))?.split('=')[1] ?? '';
try {
  const figures = [];
  // Their own keys.
  for (const way of (Object.keys(ways) as Way[]).filter((name) => name.includes(only))) {
    const values: number[] = [];
    for (let round = 0; round < rounds; round += 1) values.push(await measure(way));
    process.stdout.write(`  ${way}: ${values.map((value) => value.toFixed(0)).join(', ')} ms\n`);
    figures.push({ name: way, values, quantile: 1, limit: 500, unit: 'ms' });
  }
  printFigures('Back → the callback; less than 0: while the page was away', figures);
  const endings = kept.map((isKept) => (isKept ? 'kept' : 'loaded anew'));
  if (kept.length > 0) process.stdout.write(`  Back by history, the pages were: ${endings.join(', ')}.\n`);
} finally {
  await browser.stop();
  await line.stop();
  await product.stop();
}
