import { test as base } from '@playwright/test';
import { startProduct, type Product } from './product.ts';

export { expect } from '@playwright/test';

/** Tests with the built product running; a worker's tests share one. */
export const test = base.extend<object, { product: Product }>({
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
