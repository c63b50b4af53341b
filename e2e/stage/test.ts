import { writeFile } from 'node:fs/promises';
import { test as base } from '@playwright/test';
import { whyNot, type Ability, type Engine } from './engines.ts';
import type { Person } from './person.ts';
import { personAt } from './playwright-person.ts';
import { startProduct, type Product } from './product.ts';
import { personBefore } from './webdriver-person.ts';
import { startWebKit, type WebKit } from './webkit.ts';

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
  /** Who sits before the browser, in whichever engine. */
  person: Person;
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
  person: async ({ engine, browser, openWebKit }, use, testInfo) => {
    if (engine === 'webkitgtk') {
      const driver = await (await openWebKit()).openSession();
      const person = personBefore(driver);
      await use(person);
      if (testInfo.status !== testInfo.expectedStatus) {
        // As Playwright does for the pages that it drives.
        const path = testInfo.outputPath('person.png');
        await writeFile(path, await person.screenshot());
        testInfo.attachments.push({ name: 'screenshot', path, contentType: 'image/png' });
      }
      await driver.quit();
    } else {
      const context = await browser.newContext();
      await use(personAt(await context.newPage()));
      await context.close();
    }
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
