import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArgs } from '../../e2e/stage/chromium-args.ts';
import { chromiumPath } from '../../e2e/stage/chromium-path.ts';
import type { Product } from '../../e2e/stage/product.ts';

/** What automation switches off, and what is to be measured here: hidden pages are slowed down. */
const throttlingOff = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * Starts Chromium with its background throttling on.
 * @param settings features that are to be off, and further arguments.
 */
export function startBrowser(
  settings: { readonly off?: readonly string[]; readonly args?: readonly string[] } = {},
): Promise<Browser> {
  const { off, args = [] } = settings;
  const executablePath = chromiumPath();
  return chromium.launch({
    args: [...chromiumArgs(off), ...args],
    ignoreDefaultArgs: throttlingOff,
    ...(executablePath !== undefined && { executablePath }),
  });
}

/** The moments that pages note, in milliseconds since 1970. */
export type Moments = Readonly<Record<string, number>>;

/**
 * Makes every page and frame note when it was clicked, first painted a text, became usable, and showed a code.
 * "Painted" is the browser's own first-contentful-paint for the introduction, and for later changes the second
 * animation frame after the change, or after its frame is shown: the first comes before its painting, the second after it.
 */
export async function noteMoments(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moments: Record<string, number> = {};
    Object.assign(globalThis, { moments });
    const now = () => performance.timeOrigin + performance.now();
    const note = (name: string, moment: number) => {
      moments[name] = moment;
      console.debug('moment', name, location.href);
    };
    addEventListener(
      'click',
      (event) => (moments['clicked'] = performance.timeOrigin + event.timeStamp),
      true,
    );
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') note('readable', performance.timeOrigin + startTime);
    }).observe({ type: 'paint', buffered: true });
    const selectors = {
      usable: '[data-screen="introduction"] .button.primary:not([aria-disabled])',
      code: 'img[data-qr="live"]',
    };
    const look = () => {
      // What is drawn in a frame that is not shown can be used by nobody.
      if (innerWidth === 0) return;
      for (const [name, selector] of Object.entries(selectors)) {
        if (name in moments || document.querySelector(selector) === null) continue;
        moments[name] = Number.NaN;
        requestAnimationFrame(() => requestAnimationFrame(() => note(name, now())));
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    addEventListener('resize', look);
  });
}

/**
 * Waits until a page or frame whose address begins so has noted a moment, from now on. Nothing is asked in the pages until then: a driver's first
 * question in a frame costs it tens of milliseconds, at the very time that is measured.
 */
export async function momentNoted(page: Page, name: string, address: string): Promise<void> {
  await page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(`moment ${name} ${address}`),
    timeout: 60_000,
  });
}

/** What the widget's frame has noted. */
export async function momentsOf(page: Page): Promise<Moments> {
  const frame = page.frames().find((each) => each.url().includes('/widget/vrf_'));
  if (frame === undefined) throw new Error('There is no widget.');
  return frame.evaluate(() => (globalThis as unknown as { moments: Record<string, number> }).moments);
}

/** Opens the host's page with a button that verifies with a token that the page has already. */
export async function openHostPage(page: Page, product: Product, clientToken: string): Promise<void> {
  await page.goto(product.host.pageUrl());
  await page.evaluate((token) => {
    const button = document.querySelector('#verify');
    const own = button?.cloneNode(true);
    if (button === null || own === undefined) throw new Error('The host page has no button.');
    button.replaceWith(own);
    own.addEventListener('click', () => {
      const { TokenCloud } = globalThis as unknown as {
        TokenCloud: { verify: (options: object) => Promise<unknown> };
      };
      const answeredAt = TokenCloud.verify({ clientToken: token, locale: 'en' }).then(
        () => performance.timeOrigin + performance.now(),
      );
      Object.assign(globalThis, { answeredAt });
    });
  }, clientToken);
}

/**
 * When the host page's `verify()` resolved, in milliseconds since 1970. To be called while there is nothing to wait for
 * yet: what a driver does in a page for its first question takes the page longer than the answer that is measured.
 */
export function answeredAt(page: Page): Promise<number> {
  return page.evaluate(() => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('There was no answer for a minute.')), 60_000);
    });
    return Promise.race([(globalThis as unknown as { answeredAt: Promise<number> }).answeredAt, late]);
  });
}
