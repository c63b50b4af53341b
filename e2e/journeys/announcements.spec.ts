import type { Page } from '@playwright/test';
import type { PhonePlatform, PhoneStep } from '@tokencloud/contract/vocabulary';
import { LOST_CONNECTION, noteAnnouncements } from '../probes/announcements.ts';
import type { HostPage } from '../stage/host-site.ts';
import type { Product } from '../stage/product.ts';
import { widgetFrameOf } from '../stage/screen-reader.ts';
import { expect, test } from '../stage/test.ts';
import { stageVerification, type StagedVerification } from '../stage/verification.ts';
import { screenOf, widgetOf, type Widget } from '../stage/widget.ts';

test.use({ needs: ['stubs'] });

/** What interrupts a person with a screen reader in one session, at most. */
const MOST = 6;

const steps: Record<Exclude<PhoneStep, 'opened'>, string> = {
  scanning: 'Hold your ID card firmly against the back of the phone',
  confirming: 'Check what was read and confirm it',
  liveness: 'Look into the camera to show that it is you',
};

/** Somebody before a living code, on a page whose clock the test holds. */
type Session = {
  readonly page: Page;
  readonly widget: Widget;
  readonly verification: StagedVerification;
  readonly codeIsLive: () => Promise<void>;
  /** A phone takes the code, and the page knows. */
  readonly claim: (platform?: PhonePlatform) => Promise<void>;
  readonly phoneDoes: (...steps: readonly PhoneStep[]) => Promise<void>;
};

async function openSession(page: Page, product: Product, way: Way): Promise<Session> {
  await page.addInitScript(noteAnnouncements);
  await page.clock.install();
  const verification = await stageVerification(product, way.host);
  await verification.makeCode(way.document);
  await page.goto(verification.url);
  await page.getByRole('button', { name: 'Verify' }).click();
  const widget = widgetOf(page);
  const codeIsLive = () => expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  await codeIsLive();
  return {
    page,
    widget,
    verification,
    codeIsLive,
    async claim(platform = 'android') {
      await verification.phone({ do: 'claim', platform });
      // Its first step or number has to be there, or it is not news that is said later.
      await expect(widget.locator('[data-step="opened"], [data-pairing-number]')).toBeVisible();
    },
    async phoneDoes(...names) {
      for (const step of names) {
        await verification.phone({ do: 'step', step });
        const current = widget.locator(`[data-step="${step}"][data-step-state="current"]`);
        await expect(current).toBeVisible();
      }
    },
  };
}

/** A way from the code to the end, and everything that is said on it without being asked. */
type Way = {
  readonly host?: HostPage;
  readonly document?: 'passport';
  readonly go: (session: Session) => Promise<void>;
  readonly said: readonly string[];
};

const lastSteps = ['scanning', 'confirming', 'liveness'] as const;
const lastSaid = lastSteps.map((step) => steps[step]);

const ways: Readonly<Record<string, Way>> = {
  'an ID card on an Android phone': {
    async go({ claim, phoneDoes }) {
      await claim();
      await phoneDoes(...lastSteps);
    },
    said: lastSaid,
  },
  'an ID card on an iPhone': {
    async go({ widget, claim, phoneDoes }) {
      await widget.getByRole('tab', { name: 'iPhone' }).click();
      await widget.getByRole('button', { name: 'Copy' }).click();
      await expect(widget.getByText('✓ Copied')).toBeVisible();
      await claim('ios');
      await phoneDoes('scanning', 'liveness');
    },
    said: ['✓ Copied', steps.scanning, steps.liveness],
  },
  'a passport': {
    document: 'passport',
    async go({ claim, phoneDoes }) {
      await claim();
      await phoneDoes(...lastSteps);
    },
    said: ['Lay the phone on your passport and keep both still', steps.confirming, steps.liveness],
  },
  'a code that ran out, and a new one': {
    async go({ page, widget, verification, codeIsLive, claim, phoneDoes }) {
      const { handoff } = await verification.view();
      await page.clock.fastForward(Date.parse(handoff?.expires_at ?? '') - Date.now() - 50_000);
      await expect(widget.locator('.countdown.soon')).toBeVisible();
      await page.clock.fastForward(60_000);
      await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
      await widget.getByRole('button', { name: 'New code' }).click();
      await codeIsLive();
      await claim();
      await phoneDoes(...lastSteps);
    },
    said: ['This code ends soon.', 'This code has expired', 'The new code is ready.', ...lastSaid],
  },
  'a pairing number': {
    host: { mint: { scenario: 'pairing_required' } },
    async go({ widget, verification, claim, phoneDoes }) {
      await claim();
      await verification.phone({ do: 'pair', right: true });
      await expect(widget.locator('[data-step="opened"][data-step-state="current"]')).toBeVisible();
      await phoneDoes(...lastSteps);
    },
    said: ['Allow the verification', ...lastSaid],
  },
  'a problem that passes': {
    async go({ widget, verification, claim, phoneDoes }) {
      await claim();
      await phoneDoes('scanning');
      await verification.phone({ do: 'problem', code: 'read_failed', final: false });
      await expect(widget.locator('.callout.warn')).toBeVisible();
      await verification.phone({ do: 'step', step: 'scanning' });
      await expect(widget.locator('.callout.warn')).toHaveCount(0);
      await phoneDoes('confirming', 'liveness');
    },
    said: [
      steps.scanning,
      'The chip could not be read. Take the phone out of its case, hold the document flat against its back, and keep both still for some seconds.',
      ...lastSaid,
    ],
  },
  'a problem that ends the attempt': {
    async go({ widget, verification, codeIsLive, claim, phoneDoes }) {
      await claim();
      await phoneDoes('scanning');
      await verification.phone({ do: 'problem', code: 'nfc_off', final: true });
      await expect(screenOf(widget, 'phoneStopped')).toBeVisible();
      await widget.getByRole('button', { name: 'Try again' }).click();
      await codeIsLive();
      await claim();
      await phoneDoes(...lastSteps);
    },
    said: [steps.scanning, ...lastSaid],
  },
  'a phone that has gone quiet, and another one': {
    async go({ page, widget, codeIsLive, claim, phoneDoes }) {
      await claim();
      await phoneDoes('scanning');
      await page.clock.fastForward(61_000);
      await expect(widget.getByText('Unlock it and go on there')).toBeVisible();
      await widget.getByRole('button', { name: 'Use another phone' }).click();
      await codeIsLive();
      await claim();
      await phoneDoes(...lastSteps);
    },
    said: [steps.scanning, 'Your phone has gone quiet', ...lastSaid],
  },
  'a phone that goes on after its ten minutes': {
    async go({ page, widget, claim, phoneDoes }) {
      await claim();
      await phoneDoes('scanning');
      await page.clock.fastForward(10 * 60_000);
      await expect(widget.getByText('Unlock it and go on there')).toBeVisible();
      await phoneDoes('confirming', 'liveness');
    },
    said: [
      steps.scanning,
      'The ten minutes are over. You can still finish on the phone, or get a new code.',
      'Your phone has gone quiet',
      steps.confirming,
      steps.liveness,
    ],
  },
};

for (const [name, way] of Object.entries(ways)) {
  test(`a screen reader is interrupted at most ${MOST} times on the way with ${name}`, async ({
    page,
    product,
  }) => {
    const session = await openSession(page, product, way);
    await way.go(session);
    await session.verification.phone({ do: 'submit' });
    await expect(screenOf(session.widget, 'submitted')).toBeVisible();
    const announced = await widgetFrameOf(page).evaluate(() => globalThis.announcements);
    const said = announced.filter((text) => text !== LOST_CONNECTION);
    expect(said).toEqual(way.said);
    expect(said.length).toBeLessThanOrEqual(MOST);
  });
}
