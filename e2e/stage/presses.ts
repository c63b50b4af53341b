import type { BrowserContext } from '@playwright/test';

/** Counts what a person presses in a context's pages, in every frame of them. */
export async function countPresses(context: BrowserContext): Promise<() => number> {
  let presses = 0;
  await context.exposeBinding('tellPress', () => {
    presses += 1;
  });
  await context.addInitScript(() => {
    addEventListener(
      'click',
      (event) => {
        // The binding above is there in every frame before any script runs.
        const { tellPress } = globalThis as unknown as { tellPress: () => void };
        if (event.isTrusted) tellPress();
      },
      { capture: true },
    );
  });
  return () => presses;
}
