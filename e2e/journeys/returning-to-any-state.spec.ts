import { MAX_ATTEMPTS, phoneSteps } from '@tokencloud/contract/vocabulary';
import {
  button,
  currentStep,
  deadCode,
  liveCode,
  outcome as outcomeOf,
  overlay,
  screen,
  type Sight,
} from '../stage/person.ts';
import { expect, test } from '../stage/test.ts';
import { stageCode, stageVerification, type StagedVerification } from '../stage/verification.ts';
import { leaveBy, screenOf, widgetOf } from '../stage/widget.ts';

test.use({ needs: [] });

type Case = {
  readonly name: string;
  /** How the person left it, as an earlier visit and the phone would have moved it. */
  readonly prepare: (verification: StagedVerification) => Promise<void>;
  /** What shows that it is that state again. */
  readonly shows: Sight;
  /** What `verify()` resolves with. */
  readonly outcome: string;
  readonly scenario?: 'pairing_required';
  readonly code_seconds?: number;
};

const claimed = async (verification: StagedVerification) => {
  await verification.makeCode();
  await verification.phone({ do: 'claim' });
};
const stopped = async (verification: StagedVerification) => {
  await claimed(verification);
  await verification.phone({ do: 'problem', code: 'nfc_unsupported', final: true });
};

const cases: readonly Case[] = [
  {
    name: 'the introduction',
    prepare: async () => {},
    shows: screen('introduction'),
    outcome: 'closed',
  },
  {
    name: 'the choice of a document',
    prepare: (verification) => verification.declare(),
    shows: screen('choosingDocument'),
    outcome: 'closed',
  },
  {
    name: 'a code',
    prepare: (verification) => verification.makeCode(),
    shows: liveCode,
    outcome: 'closed',
  },
  {
    name: 'a code that has run out',
    code_seconds: 1,
    prepare: async (verification) => {
      await verification.makeCode();
      const end = Date.parse((await verification.view()).handoff?.expires_at ?? '');
      await expect.poll(() => Date.now()).toBeGreaterThan(end);
    },
    shows: deadCode,
    outcome: 'closed',
  },
  {
    name: 'a phone that waits for its number',
    scenario: 'pairing_required',
    prepare: claimed,
    shows: { css: '[data-pairing-number]' },
    outcome: 'closed',
  },
  ...phoneSteps.map((step): Case => ({
    name: `a phone at “${step}”`,
    prepare: async (verification) => {
      await claimed(verification);
      await verification.phone({ do: 'step', step });
    },
    shows: currentStep(step),
    outcome: 'closed',
  })),
  {
    name: 'a phone that could not go on',
    prepare: stopped,
    shows: screen('phoneStopped'),
    outcome: 'closed',
  },
  {
    name: 'the submission',
    prepare: async (verification) => {
      await verification.makeCode();
      await verification.phone({ do: 'play' });
    },
    shows: screen('submitted'),
    outcome: 'submitted',
  },
  {
    name: 'the failure after the last attempt',
    prepare: async (verification) => {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) await stopped(verification);
    },
    shows: screen('failed'),
    outcome: 'failed',
  },
  {
    name: 'the cancellation',
    prepare: (verification) => verification.cancel(),
    shows: screen('canceled'),
    outcome: 'canceled',
  },
];

for (const { name, prepare, shows, outcome, scenario, code_seconds } of cases) {
  test(`who comes back later finds ${name} again, and closing tells the page “${outcome}”`, async ({
    person,
    product,
  }) => {
    const verification = await stageVerification(product, {
      mint: { ...(scenario && { scenario }), ...(code_seconds && { clock: { code_seconds } }) },
      // Once it has ended nobody gets a fresh token for it: who comes back then comes with the first one.
      isTokenKept: outcome !== 'closed',
    });
    await prepare(verification);
    await person.open(verification.url);
    await person.page.press(button('Verify'));
    await person.widget.sees(shows);
    await person.leaveByEscape();
    await person.page.seesNo(overlay);
    await person.page.sees(outcomeOf(outcome));
    await person.page.press(button('Verify'));
    await person.widget.sees(shows);
  });
}

test.describe(() => {
  test.use({ needs: ['requests'] });

  test('who watches as the verification’s day ends is told so, and so is the page', async ({
    page,
    product,
  }) => {
    const verification = await stageCode(product);
    const { promise: isOver, resolve: endDay } = Promise.withResolvers<void>();
    // No clock of the server can be moved from here: its answer after a day is made up.
    await page.route(/\/v1\/session\/updates/, async (route) => {
      await isOver;
      const view = await verification.view();
      await route.fulfill({
        json: { ...view, version: view.version + 1, status: 'expired', handoff: null, phone: null },
      });
    });
    await page.goto(verification.url);
    await page.getByRole('button', { name: 'Verify' }).click();
    const widget = widgetOf(page);
    await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
    endDay();
    await expect(screenOf(widget, 'expired')).toBeVisible();
    leaveBy(widget.getByRole('button', { name: 'Close' }).click());
    await expect(page.locator('#outcome')).toHaveAttribute('data-outcome', 'expired');
  });
});
