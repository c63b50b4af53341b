import type { Page } from '@playwright/test';
import { finish, openPhone, readOnAndroid } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import { IN_SINGAPORE, locateAt, scanCode, screenOf, startVerifying, widgetOf } from '../stage/widget.ts';

test.use({ needs: ['location', 'stubs', 'requests'] });

/** A browser whose prompt stays open until the test answers it. */
async function holdPrompt(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const answers: PositionCallback[] = [];
    Object.assign(globalThis, { answers });
    navigator.geolocation.getCurrentPosition = (found) => void answers.push(found);
    navigator.geolocation.watchPosition = (found) => answers.push(found);
  });
}

async function answerPrompt(page: Page): Promise<void> {
  await widgetOf(page)
    .locator('body')
    .evaluate(() => {
      // Put there by `holdPrompt`.
      const { answers } = globalThis as unknown as { answers: PositionCallback[] };
      const coords = { latitude: 39.9042, longitude: 116.4074, accuracy: 20 };
      // What the widget reads of a position, and nothing else.
      for (const answer of answers) answer({ coords, timestamp: Date.now() } as GeolocationPosition);
    });
}

test('outside mainland China only the passport is offered, and it works', async ({
  page,
  browser,
  product,
}) => {
  await locateAt(page, IN_SINGAPORE);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  // One possible answer: no question, straight to the code.
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await expect(widget.getByText('WeChat')).toHaveCount(0);
  expect(requests.join('\n')).not.toMatch(/1\.35|103\.8/);

  const phone = await openPhone(browser, await scanCode(page));
  await readOnAndroid(phone, 'passport');
  await finish(phone);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await phone.close();
});

test('where the location is denied, the person says where they are and gets on', async ({
  page,
  product,
}) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (_found, failed) => {
      const error = {
        code: 1,
        message: 'denied',
        PERMISSION_DENIED: 1,
        POSITION_UNAVAILABLE: 2,
        TIMEOUT: 3,
      } as const;
      failed?.(error);
    };
  });
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'locationTrouble')).toBeVisible();
  await widget.getByRole('button', { name: 'I am in mainland China' }).click();
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});

test('while the prompt is open the alternatives appear, and a late answer still counts', async ({
  page,
  product,
}) => {
  await holdPrompt(page);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'locating')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'I am in mainland China' })).toBeVisible();
  await answerPrompt(page);
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Chinese ID card' })).toBeVisible();
});

test('while the prompt is open the person can go on without an answer', async ({ page, product }) => {
  await holdPrompt(page);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await widget.getByRole('button', { name: 'Continue without location' }).click();
  await widget.getByRole('button', { name: 'Passport' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});
