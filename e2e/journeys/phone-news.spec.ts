import { MAX_ATTEMPTS, phoneProblems, phoneSteps } from '@tokencloud/contract/vocabulary';
import { agree, openPhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';
import { stageCode, stageVerification } from '../stage/verification.ts';
import { scanCode, screenOf, widgetOf } from '../stage/widget.ts';

/** A held poll brings news at once; this is a fraction of its wait, so that only news can be what came. */
const withinOnePoll = { timeout: 2000 };

test('each step and each passing problem of the phone shows within one poll', async ({ page, product }) => {
  const verification = await stageCode(product);
  await page.goto(verification.url);
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  await verification.phone({ do: 'claim' });
  for (const step of phoneSteps) {
    await verification.phone({ do: 'step', step });
    const current = widget.locator(`[data-step="${step}"][data-step-state="current"]`);
    await expect(current).toBeVisible(withinOnePoll);
  }
  const seen = new Set<string>();
  for (const code of phoneProblems) {
    await verification.phone({ do: 'problem', code, final: false });
    const title = widget.locator('.callout.warn strong');
    await expect(title).toBeVisible(withinOnePoll);
    await expect.poll(async () => seen.has(await title.innerText()), withinOnePoll).toBe(false);
    seen.add(await title.innerText());
  }
  expect(seen.size).toBe(phoneProblems.length);
  // A step after it says that the problem is over.
  await verification.phone({ do: 'step', step: 'liveness' });
  await expect(widget.locator('.callout.warn')).toHaveCount(0, withinOnePoll);
});

/** As many as one verification has attempts for, without its last. */
const groups = Array.from({ length: Math.ceil(phoneProblems.length / (MAX_ATTEMPTS - 1)) }, (_, index) =>
  phoneProblems.slice(index * (MAX_ATTEMPTS - 1), (index + 1) * (MAX_ATTEMPTS - 1)),
);

for (const problems of groups) {
  test(`after ${problems.join(', ')} another code or the passport goes on`, async ({ page, product }) => {
    const verification = await stageVerification(product);
    await verification.declare();
    await verification.makeCode();
    await page.goto(verification.url);
    await page.getByRole('button', { name: 'Verify' }).click();
    const widget = widgetOf(page);
    const titles = new Set<string>();
    for (const [index, code] of problems.entries()) {
      await verification.phone({ do: 'claim' });
      await verification.phone({ do: 'problem', code, final: true });
      await expect(screenOf(widget, 'phoneStopped')).toBeVisible(withinOnePoll);
      titles.add(await widget.getByRole('heading', { level: 1 }).innerText());
      const isEven = index % 2 === 0;
      await widget
        .getByRole('button', {
          name: isEven ? /^(Try again|Use another phone)$/ : /^Use (passport|Chinese ID card) instead$/,
        })
        .click();
      await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
      // As the words have promised: nothing is lost.
      expect((await verification.view()).handoff?.generation).toBe(index + 2);
    }
    expect(titles.size).toBe(problems.length);
  });
}

test('a phone that says nothing for a minute is called quiet, and another one takes over', async ({
  page,
  product,
}) => {
  await page.clock.install();
  const verification = await stageCode(product);
  await page.goto(verification.url);
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  await verification.phone({ do: 'claim' });
  await expect(screenOf(widget, 'phoneConnected')).toBeVisible();
  const quiet = widget.getByText('Your phone has gone quiet');
  await page.clock.fastForward(50_000);
  await expect(quiet).toHaveCount(0);
  await page.clock.fastForward(11_000);
  await expect(quiet.first()).toBeVisible();
  await widget.getByRole('button', { name: 'Use another phone' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await verification.phone({ do: 'play' });
  await expect(screenOf(widget, 'submitted')).toBeVisible();
});

test('“Not my phone” makes a new code, and the phone that was not theirs is told', async ({
  page,
  browser,
  product,
}) => {
  const verification = await stageCode(product, { mint: { scenario: 'pairing_required' } });
  await page.goto(verification.url);
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  const phone = await openPhone(browser, await scanCode(page));
  await phone.press('Android phone with WeChat');
  const shown = widget.locator('[data-pairing-number]');
  const number = await shown.getAttribute('data-pairing-number');
  await widget.getByRole('button', { name: 'Not my phone' }).click();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  // The number that was shown is of no use any more.
  await agree(phone);
  await phone.page.getByLabel('Number').fill(number ?? '');
  await phone.press('Continue');
  await expect(phone.page.getByRole('heading', { name: 'The page has moved on' })).toBeVisible();
  await phone.close();
});
