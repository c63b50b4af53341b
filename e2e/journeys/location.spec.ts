import type { Page } from '@playwright/test';
import { finish, openPhone, readOnAndroid } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import {
  IN_BEIJING,
  IN_SINGAPORE,
  locateAt,
  scanCode,
  screenOf,
  startVerifying,
  widgetOf,
} from '../stage/widget.ts';

test.use({ needs: ['location', 'stubs', 'requests'] });

/** On the bridge between Shenzhen and Hong Kong. */
const ON_THE_BRIDGE = { latitude: 22.5295, longitude: 114.1135, accuracy: 20 };

/** A kilometre from there, on the side of Hong Kong. */
const IN_SHEUNG_SHUI = { latitude: 22.501, longitude: 114.128, accuracy: 20 };

const BOUNDARY = '**/mainland-china-*.bin';

/** A browser where the location is switched off for this site, and where asking for it never answers. */
async function denyLocation(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => {};
    // The widget reads the state, and nothing else.
    navigator.permissions.query = async () => ({ state: 'denied' }) as PermissionStatus;
  });
}

/** A browser whose prompt stays open until the test answers it. */
async function holdPrompt(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const answers: PositionCallback[] = [];
    Object.assign(globalThis, { answers });
    navigator.geolocation.getCurrentPosition = (found) => void answers.push(found);
    navigator.geolocation.watchPosition = (found) => answers.push(found);
  });
}

/** Whether the prompt is open by now. */
async function wasAsked(page: Page): Promise<boolean> {
  return widgetOf(page)
    .locator('body')
    .evaluate(() => {
      // Put there by `holdPrompt`.
      const { answers } = globalThis as unknown as { answers: PositionCallback[] };
      return answers.length === 1;
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
  await expect(screenOf(widget, 'handoff')).toContainText(
    'The Chinese ID card can be used in mainland China',
  );
  expect(requests.join('\n')).not.toMatch(/1\.35|103\.8/);

  const phone = await openPhone(browser, await scanCode(page));
  await readOnAndroid(phone, 'passport');
  await finish(phone);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await phone.close();
});

test.describe(() => {
  test.use({ needs: ['location', 'requests', 'bodies'] });

  test('the boundary is fetched once the person has agreed, and coordinates never leave the browser', async ({
    page,
    product,
  }) => {
    // Distinct figures, to be found wherever they went.
    await locateAt(page, { latitude: 39.904271, longitude: 116.407413, accuracy: 23 });
    const requests: string[] = [];
    page.on('request', (request) => {
      requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    const isBoundary = (request: string) => request.includes('mainland-china');
    const widget = await startVerifying(page, product);
    // What follows the introduction is fetched while it is read, all but what needs the consent.
    await expect.poll(() => requests.some((request) => /\/rest-[\w-]+\.js/.test(request))).toBe(true);
    await expect(widget.getByRole('button', { name: 'Continue' })).toBeEnabled();
    expect(requests.filter(isBoundary)).toEqual([]);

    await widget.getByRole('button', { name: 'Continue' }).click();
    await widget.getByRole('button', { name: 'Chinese ID card' }).click();
    await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
    expect(requests.filter(isBoundary)).toEqual([
      expect.stringMatching(new RegExp(`^GET ${product.origin}/widget/assets/mainland-china-`)),
    ]);
    expect(requests.filter((request) => request.includes('/session/region'))).toEqual([
      `PUT ${product.origin}/v1/session/region {"source":"gps","region":"mainland_china"}`,
    ]);
    expect(requests.join('\n')).not.toMatch(/39\.9|116\.4|904271|407413/);
  });
});

test('on the other side of the river from Shenzhen it is Hong Kong, where the passport is read', async ({
  page,
  product,
}) => {
  await locateAt(page, IN_SHEUNG_SHUI);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await expect(widget.getByText('WeChat')).toHaveCount(0);
});

test('on the border nobody can be sure, so the person says where they are', async ({ page, product }) => {
  await locateAt(page, ON_THE_BRIDGE);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'locationTrouble')).toContainText('too close to a border');
  await widget.getByRole('button', { name: 'I am in mainland China' }).click();
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});

test('where the location is denied it is said though the browser never answers, and the person says where they are', async ({
  page,
  product,
}) => {
  await denyLocation(page);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'locationTrouble')).toContainText('did not share your location');
  await widget.getByRole('button', { name: 'I am in mainland China' }).click();
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});

test('who is wrongly taken to be elsewhere hears why the ID card is missing, and puts it right', async ({
  page,
  product,
}) => {
  await denyLocation(page);
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  // A slip of the finger; a VPN's address comes to the same.
  await widget.getByRole('button', { name: 'I am somewhere else' }).click();
  const choice = screenOf(widget, 'choosingDocument');
  await expect(choice).toContainText('The Chinese ID card can be used in mainland China');
  await expect(choice.getByRole('button', { name: 'Passport' })).toBeVisible();
  await widget.getByRole('button', { name: 'I am in mainland China' }).click();
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});

test('a partner that accepts GPS alone gets no declaration: where it is denied, the passport is left', async ({
  page,
  product,
}) => {
  await denyLocation(page);
  const widget = await startVerifying(page, product, { mint: { region_sources: ['gps'] } });
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'locationTrouble')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'I am in mainland China' })).toHaveCount(0);
  await widget.getByRole('button', { name: 'Continue without location' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await expect(widget.getByText('WeChat')).toHaveCount(0);
});

test('a boundary that cannot be fetched is a trouble with a way on, and another try finds it', async ({
  page,
  product,
}) => {
  await locateAt(page, IN_BEIJING);
  await page.clock.install();
  let tries = 0;
  await page.route(BOUNDARY, async (route) => {
    tries += 1;
    await route.abort();
  });
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  // Three tries, with a second and then three between them.
  for (const expected of [1, 2, 3]) {
    await expect.poll(() => tries).toBe(expected);
    await page.clock.runFor(3000);
  }
  await expect(screenOf(widget, 'locationTrouble')).toContainText('not known right now');
  await page.unroute(BOUNDARY);
  await widget.getByRole('button', { name: 'Try again' }).click();
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
});

test('while the prompt is open the alternatives appear, and a late answer still counts', async ({
  page,
  product,
}) => {
  await holdPrompt(page);
  await page.clock.install();
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'locating')).toBeVisible();
  await expect.poll(() => wasAsked(page)).toBe(true);
  await page.clock.runFor(5000);
  await expect(widget.getByRole('button', { name: 'I am in mainland China' })).toBeVisible();
  await answerPrompt(page);
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Chinese ID card' })).toBeVisible();
});

test('while the prompt is open the person can go on without an answer', async ({ page, product }) => {
  await holdPrompt(page);
  await page.clock.install();
  const widget = await startVerifying(page, product);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => wasAsked(page)).toBe(true);
  // Longer than any time-out: the prompt may stay open for as long as the person likes.
  await page.clock.runFor(60_000);
  await widget.getByRole('button', { name: 'Continue without location' }).click();
  await widget.getByRole('button', { name: 'Passport' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});
