import { expect, test, type Page } from '@playwright/test';
import { examples } from '../../scripts/examples/examples.ts';
import { withPacked } from '../../scripts/package/with-packed.ts';
import { goToCode, IN_BEIJING, locateAt, widgetOf } from '../stage/widget.ts';
import { copyOf, startExample, type RunningExample } from './running-example.ts';
import { writeIntegration } from './write-integration.ts';

// Installing, building and starting are part of what is tried.
test.setTimeout(1_200_000);

type Fill = Parameters<typeof startExample>[0];

/** Starts what a folder is filled with, goes all the way on its page, and hands over for the decision. */
async function tryOut(
  page: Page,
  fill: Fill,
  untilVerified: (example: RunningExample) => Promise<void>,
): Promise<void> {
  await withPacked(['sdk', 'node', 'server'], async (tarballs) => {
    const example = await startExample(fill, tarballs);
    try {
      await locateAt(page, IN_BEIJING);
      await page.goto(example.url);
      await page.getByRole('button', { name: 'Verify your identity' }).click();
      await goToCode(widgetOf(page), 'Passport');
      await example.playPhone();
      await expect(page.locator('#outcome')).toHaveText('submitted');
      await untilVerified(example);
    } finally {
      await example.stop();
    }
  });
}

for (const name of examples) {
  test(`${name} does what its README says`, ({ page }) =>
    tryOut(page, copyOf(name), () =>
      expect(async () => {
        await page.reload();
        await expect(page.locator('#status')).toHaveText('verified', { timeout: 1000 });
      }).toPass(),
    ));
}

test('docs/integrate.md does what it says', ({ page, request }) =>
  tryOut(page, writeIntegration, async ({ url }) => {
    const status = async () => (await request.get(`${url}/status`)).text();
    await expect.poll(status).toBe('verified');
  }));
