import { expect, test } from '@playwright/test';
import { examples } from '../../scripts/examples/examples.ts';
import { withPacked } from '../../scripts/package/with-packed.ts';
import { goToCode, IN_BEIJING, locateAt, widgetOf } from '../stage/widget.ts';
import { startExample } from './running-example.ts';

// Installing, building and starting are part of what is tried.
test.setTimeout(1_200_000);

for (const name of examples) {
  test(`${name} does what its README says`, async ({ page }) => {
    await withPacked(['sdk', 'node', 'server'], async (tarballs) => {
      const example = await startExample(name, tarballs);
      try {
        await locateAt(page, IN_BEIJING);
        await page.goto(example.url);
        await expect(page.locator('#status')).toHaveText('unverified');
        await page.getByRole('button', { name: 'Verify your identity' }).click();
        await goToCode(widgetOf(page), 'Passport');
        await example.playPhone();
        await expect(page.locator('#outcome')).toHaveText('submitted');
        await expect(async () => {
          await page.reload();
          await expect(page.locator('#status')).toHaveText('verified', { timeout: 1000 });
        }).toPass();
      } finally {
        await example.stop();
      }
    });
  });
}
