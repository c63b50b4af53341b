import type { Browser, Locator, Page } from '@playwright/test';
import { PROGRESS_MS } from '../../packages/phone-simulator/src/activities/progress.ts';
import { expect } from './test.ts';

/** A simulated phone: a browser of its own, of a phone's size. */
export type Phone = {
  readonly page: Page;
  readonly screen: (name: string) => Locator;
  readonly press: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens an address on a phone, as scanning a code does. */
export async function openPhone(browser: Browser, url: string): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  // It goes as every clock does, and a test may move it.
  await page.clock.install();
  await page.goto(url);
  return {
    page,
    screen: (name) => page.locator(`[data-screen="${name}"]`),
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    close: () => context.close(),
  };
}

/** Ticks each consent and begins. */
export async function agree(phone: Phone): Promise<void> {
  await expect(phone.screen('consenting')).toBeVisible();
  for (const box of await phone.page.getByRole('checkbox').all()) {
    await expect(box).not.toBeChecked();
    await box.check();
  }
  await phone.press('I agree and start');
}

/** Moves the phone's clock to the end of what it pretends to be busy with. */
async function passTime({ page }: Phone, kind: keyof typeof PROGRESS_MS): Promise<void> {
  await page.locator(`.progress-${kind}`).waitFor();
  await page.clock.fastForward(PROGRESS_MS[kind]);
}

/** Holds the document to the phone until it is read. */
export async function hold(phone: Phone, document: 'card' | 'passport'): Promise<void> {
  await phone.press(`Hold the ${document} to the phone`);
  await passTime(phone, 'scanning');
}

/** The Android way, from the code to just before the liveness check. */
export async function readOnAndroid(phone: Phone, document: 'card' | 'passport'): Promise<void> {
  await phone.press('Android phone with WeChat');
  await agree(phone);
  await hold(phone, document);
  await phone.press('Confirm');
  await expect(phone.screen('liveness')).toBeVisible();
}

/** The liveness check and the end. */
export async function finish(phone: Phone): Promise<void> {
  await phone.press('Start the liveness check');
  await passTime(phone, 'liveness');
  await expect(phone.screen('complete')).toBeVisible();
}

/** Makes a problem happen, from the panel below the phone. */
export async function letHappen(
  phone: Phone,
  problem: string,
  ending: 'Let it happen' | 'Let it end here',
): Promise<void> {
  const toggle = phone.page.getByRole('button', { name: 'What should happen next?' });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await phone.press(`${problem}: ${ending}`);
}
