import type { Page } from '@playwright/test';
import { MAX_ATTEMPTS, phoneProblems, phoneSteps } from '@tokencloud/contract/vocabulary';
import type { HostPage } from '../stage/host-site.ts';
import { button, currentStep, liveCode, screen } from '../stage/person.ts';
import { agree, letHappen, openPhone } from '../stage/phone.ts';
import type { Product } from '../stage/product.ts';
import { scanFrom } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { stageCode, stageVerification, type StagedVerification } from '../stage/verification.ts';
import { screenOf, widgetOf, type Widget } from '../stage/widget.ts';

// A held poll brings news at once. Whoever looks waits for less than half of what a poll waits: only news can be what came.
test.use({ needs: [] });

const warning = { css: '.callout.warn strong' };

/** A phone that has taken the code of a page whose clock the test holds. */
async function claimOnHeldClock(
  page: Page,
  product: Product,
  host: HostPage = {},
): Promise<{ readonly verification: StagedVerification; readonly widget: Widget }> {
  await page.clock.install();
  const verification = await stageCode(product, host);
  await page.goto(verification.url);
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  await verification.phone({ do: 'claim' });
  await expect(screenOf(widget, 'phoneConnected')).toBeVisible();
  return { verification, widget };
}

test('each step and each passing problem of the phone shows within one poll', async ({ person, product }) => {
  const { page, widget } = person;
  const verification = await stageCode(product);
  await person.open(verification.url);
  await page.press(button('Verify'));
  await verification.phone({ do: 'claim' });
  for (const step of phoneSteps) {
    await verification.phone({ do: 'step', step });
    await widget.sees(currentStep(step));
  }
  const seen = new Set<string>();
  for (const code of phoneProblems) {
    await verification.phone({ do: 'problem', code, final: false });
    await widget.sees(warning);
    await expect.poll(async () => seen.has(await widget.read(warning))).toBe(false);
    seen.add(await widget.read(warning));
  }
  expect(seen.size).toBe(phoneProblems.length);
  // A step after it says that the problem is over.
  await verification.phone({ do: 'step', step: 'liveness' });
  await widget.seesNo(warning);
});

/** As many as one verification has attempts for, without its last. */
const groups = Array.from({ length: Math.ceil(phoneProblems.length / (MAX_ATTEMPTS - 1)) }, (_, index) =>
  phoneProblems.slice(index * (MAX_ATTEMPTS - 1), (index + 1) * (MAX_ATTEMPTS - 1)),
);

for (const problems of groups) {
  test(`after ${problems.join(', ')} another code or the passport goes on`, async ({ person, product }) => {
    const { page, widget } = person;
    const verification = await stageVerification(product);
    await verification.declare();
    await verification.makeCode();
    await person.open(verification.url);
    await page.press(button('Verify'));
    await widget.sees(liveCode);
    const titles = new Set<string>();
    for (const [index, code] of problems.entries()) {
      await verification.phone({ do: 'claim' });
      await verification.phone({ do: 'problem', code, final: true });
      await widget.sees(screen('phoneStopped'));
      titles.add(await widget.read({ css: 'h1' }));
      const isEven = index % 2 === 0;
      await widget.press(
        button(isEven ? /^(Try again|Use another phone)$/ : /^Use (passport|Chinese ID card) instead$/),
      );
      await widget.sees(liveCode);
      // As the words have promised: nothing is lost.
      expect((await verification.view()).handoff?.generation).toBe(index + 2);
    }
    expect(titles.size).toBe(problems.length);
  });
}

test('“Not my phone” makes a new code, and the phone that was not theirs is told', async ({
  person,
  browser,
  product,
}) => {
  const { widget } = person;
  const verification = await stageCode(product, { mint: { scenario: 'pairing_required' } });
  await person.open(verification.url);
  await person.page.press(button('Verify'));
  const phone = await openPhone(browser, await scanFrom(person));
  await phone.press('Android phone with WeChat');
  const shown = { css: '[data-pairing-number]' };
  await widget.sees(shown);
  const number = await widget.run(
    () => document.querySelector<HTMLElement>('[data-pairing-number]')?.dataset['pairingNumber'],
  );
  await widget.press(button('Not my phone'));
  await widget.sees(liveCode);
  // The number that was shown is of no use any more.
  await agree(phone);
  await phone.page.getByLabel('Number').fill(number ?? '');
  await phone.press('Continue');
  await expect(phone.page.getByRole('heading', { name: 'The page has moved on' })).toBeVisible();
  await phone.close();
});

test(
  'what a tester lets come between, from the panel below the phone, shows on page and phone',
  { tag: '@full' },
  async ({ person, browser, product }) => {
    const { widget } = person;
    const verification = await stageCode(product);
    await person.open(verification.url);
    await person.page.press(button('Verify'));
    const phone = await openPhone(browser, await scanFrom(person));
    await phone.press('Android phone with WeChat');
    await widget.sees(screen('phoneConnected'));
    await letHappen(phone, 'phone_replaced', 'Let it happen');
    await widget.sees(liveCode);
    await expect(phone.page.getByRole('heading', { name: 'The page has moved on' })).toBeVisible();
    await phone.close();
    const second = await openPhone(browser, await scanFrom(person));
    await second.press('Android phone with WeChat');
    await widget.sees(screen('phoneConnected'));
    await letHappen(second, 'canceled', 'Let it happen');
    await widget.sees(screen('canceled'));
    await expect(second.screen('refused')).toBeVisible();
    await second.close();
  },
);

test.describe(() => {
  test.use({ needs: ['stubs'] });

  test('a phone that says nothing for a minute is called quiet, and another one takes over', async ({
    page,
    product,
  }) => {
    const { verification, widget } = await claimOnHeldClock(page, product);
    const quiet = widget.getByText('Your phone has gone quiet');
    await page.clock.fastForward(50_000);
    await expect(quiet).toHaveCount(0);
    // Longer than the poll that was to end at the minute may take: the page asks again, and hears of nothing.
    await page.clock.fastForward(25_000);
    await expect(quiet.first()).toBeVisible();
    await widget.getByRole('button', { name: 'Use another phone' }).click();
    await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
    await verification.phone({ do: 'play' });
    await expect(screenOf(widget, 'submitted')).toBeVisible();
  });

  test('who has closed what asks for the number gets a new code without calling the phone somebody else’s', async ({
    page,
    product,
  }) => {
    const { widget } = await claimOnHeldClock(page, product, { mint: { scenario: 'pairing_required' } });
    await expect(widget.locator('[data-pairing-number]')).toBeVisible();
    const newCode = widget.getByRole('button', { name: 'New code' });
    await expect(newCode).toHaveCount(0);
    await page.clock.fastForward(61_000);
    await expect(widget.getByText('no longer ask for the number').last()).toBeVisible();
    await expect(widget.getByRole('button', { name: 'Not my phone' })).toBeVisible();
    await newCode.click();
    await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  });

  test('once the ten minutes are over it is said, and the phone may still finish', async ({
    page,
    product,
  }) => {
    const { verification, widget } = await claimOnHeldClock(page, product);
    await page.clock.fastForward(10 * 60_000);
    await expect(widget.getByText('You can still finish on the phone').last()).toBeVisible();
    await expect(widget.getByRole('button', { name: 'New code' })).toBeVisible();
    await verification.phone({ do: 'submit' });
    await expect(screenOf(widget, 'submitted')).toBeVisible();
  });
});
