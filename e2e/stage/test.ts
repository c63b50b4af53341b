import { writeFile } from 'node:fs/promises';
import { test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import type { WebDriver } from 'selenium-webdriver';
import { whyNot, type Ability, type Engine } from './engines.ts';
import type { Person } from './person.ts';
import { PHONE_VIEWPORT, phoneBrowsers, type PhoneBrowser } from './phone-browsers.ts';
import { personAt } from './playwright-person.ts';
import { startProduct, type Product } from './product.ts';
import { personBefore } from './webdriver-person.ts';
import { DESK, startWebKit, type WebKit } from './webkit.ts';

export { expect } from '@playwright/test';

/** What a project of playwright.config.ts says. */
export type EngineOption = { engine: Engine };

type TestFixtures = {
  /**
   * What the tests of a file need of a browser's driver; where it cannot do that, they are skipped and say why. Without
   * a word they need Chromium. A journey that uses only `person` needs nothing: `test.use({ needs: [] })`.
   */
  needs: readonly Ability[];
  neededAbilities: void;
  /** Opens a browser of its own in whichever engine. WebKitGTK’s driver has one at a time. */
  seat: (options?: BrowserContextOptions) => Promise<Person>;
  /** Who sits before the browser, in whichever engine. */
  person: Person;
  /** Who holds a phone, whose browser says so of itself; a touch screen where the engine's driver has one. */
  personOn: (name: PhoneBrowser) => Promise<Person>;
  ownProduct: Product;
};

type WorkerFixtures = EngineOption & {
  product: Product;
  /** Starts WebKitGTK's driver the first time; the worker's tests share it. */
  openWebKit: () => Promise<WebKit>;
};

/**
 * Tests with the built product running: `product` is shared by a worker's tests, `ownProduct` is this test's alone,
 * for what no other test shall meet, a dead server for example.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  needs: [['devtools'], { option: true }],
  neededAbilities: [
    async ({ engine, needs }, use, testInfo) => {
      const reason = whyNot(engine, needs);
      testInfo.skip(reason !== undefined, reason);
      await use();
    },
    { auto: true },
  ],
  seat: async ({ engine, browser, openWebKit }, use, testInfo) => {
    if (engine !== 'webkitgtk') {
      const contexts: BrowserContext[] = [];
      await use(async (options) => {
        const context = await browser.newContext(options);
        contexts.push(context);
        return personAt(await context.newPage());
      });
      for (const context of contexts) await context.close();
      return;
    }
    const drivers: WebDriver[] = [];
    await use(async ({ userAgent, viewport, colorScheme } = {}) => {
      const driver = await (
        await openWebKit()
      ).openSession({
        userAgent,
        viewport: viewport ?? DESK,
        isDark: colorScheme === 'dark',
      });
      drivers.push(driver);
      return personBefore(driver);
    });
    for (const driver of drivers) {
      if (testInfo.status !== testInfo.expectedStatus) {
        // As Playwright does for the pages that it drives.
        const path = testInfo.outputPath('person.png');
        await writeFile(path, await driver.takeScreenshot(), 'base64');
        testInfo.attachments.push({ name: 'screenshot', path, contentType: 'image/png' });
      }
      await driver.quit();
    }
  },
  person: async ({ seat }, use) => {
    await use(await seat());
  },
  personOn: async ({ seat, engine }, use) => {
    const hasTouch = whyNot(engine, ['touch']) === undefined;
    await use((name) =>
      seat({ userAgent: phoneBrowsers[name], viewport: PHONE_VIEWPORT, hasTouch, locale: 'en-GB' }),
    );
  },
  // oxlint-disable-next-line no-empty-pattern
  ownProduct: async ({}, use) => {
    const product = await startProduct();
    await use(product);
    await product.stop();
  },
  openWebKit: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let webkit: Promise<WebKit> | undefined;
      await use(() => (webkit ??= startWebKit()));
      await (await webkit)?.stop();
    },
    { scope: 'worker' },
  ],
  product: [
    // Playwright reads from this pattern that the fixture needs no other.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker' },
  ],
});
