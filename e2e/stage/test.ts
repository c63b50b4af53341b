import { test as base } from '@playwright/test';
import { startProduct, type Product } from './product.ts';

export { expect } from '@playwright/test';

/**
 * Tests with the built product running: `product` is shared by a worker's tests, `ownProduct` is this test's alone,
 * for what no other test shall meet, a dead server for example.
 */
export const test = base.extend<{ ownProduct: Product }, { product: Product }>({
  // oxlint-disable-next-line no-empty-pattern
  ownProduct: async ({}, use) => {
    const product = await startProduct();
    await use(product);
    await product.stop();
  },
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
