import type { Frame } from '@playwright/test';
import { LOST_CONNECTION, noteAnnouncements } from '../probes/announcements.ts';
import { agree, finish, hold, openPhone } from '../stage/phone.ts';
import { bringScreenReader, readAloud, widgetFrameOf } from '../stage/screen-reader.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, locateAt, scanCode, screenOf, startVerifying, startWithCode } from '../stage/widget.ts';

test.use({ needs: ['location', 'stubs'] });

/** Reads a frame and expects phrases in this order, with others between them. */
async function expectSpoken(frame: Frame, expected: readonly string[]): Promise<void> {
  const phrases = await readAloud(frame);
  let from = 0;
  const heard = expected.filter((phrase) => {
    const index = phrases.indexOf(phrase, from);
    if (index >= 0) from = index + 1;
    return index >= 0;
  });
  expect(heard, phrases.join('\n')).toEqual(expected);
}

test('a screen reader is told the whole way, and interrupted for the phone’s steps alone', async ({
  page,
  browser,
  product,
}) => {
  await page.addInitScript(noteAnnouncements);
  await locateAt(page, IN_BEIJING);
  const widget = await startVerifying(page, product);
  await expect(screenOf(widget, 'introduction')).toBeVisible();
  await expect(widget.getByText('Example Outfitters').first()).toBeVisible();
  const frame = widgetFrameOf(page);
  expect(
    await frame.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]),
  ).toEqual(['en', 'ltr']);
  await bringScreenReader(frame);
  await expectSpoken(frame, [
    'Example Outfitters',
    'button, Close',
    'heading, Confirm who you are with your phone, level 1',
    'Your browser will ask for your location',
    'button, Continue',
    'button, Cancel verification',
  ]);
  await widget.getByRole('button', { name: 'Continue' }).click();
  await expect(screenOf(widget, 'choosingDocument')).toBeVisible();
  await expectSpoken(frame, [
    'heading, Which document do you have with you?, level 1',
    'button, Chinese ID card, Needs WeChat on an Android phone, or an iPhone with iOS 16 or later',
    'button, Passport, Biometric, with the chip symbol on its cover, and a phone with NFC',
  ]);
  await widget.getByRole('button', { name: 'Chinese ID card' }).click();
  await expect(widget.getByRole('tab', { name: 'Android' })).toBeVisible();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
  const requestId = await widget.locator('[data-request-id]').innerText();
  await expectSpoken(frame, [
    'heading, Continue on your phone, level 1',
    'tab, Android, selected, 1 control, position 1, set size 2',
    'image, QR code for your phone',
    'button, New code',
    'Scan this code. The TokenCloud mini program opens.',
    'heading, Request ID, level 2',
    // Letter by letter, with a pause for each dash.
    [...requestId.replaceAll('-', ',')].join(' '),
    'button, Copy',
    'button, Use passport instead',
  ]);

  const phone = await openPhone(browser, await scanCode(page));
  await phone.press('Android phone with WeChat');
  await agree(phone);
  await expect(widget.locator('[data-step="scanning"][data-step-state="current"]')).toBeVisible();
  await expectSpoken(frame, [
    'heading, Your phone is connected, level 1',
    'list, On your phone',
    'listitem, level 1, current step, position 2, set size 4',
    'Hold your ID card firmly against the back of the phone',
    'Now',
    'button, Use another phone',
  ]);
  await hold(phone, 'card');
  await expect(widget.locator('[data-step="confirming"][data-step-state="current"]')).toBeVisible();
  await phone.press('Confirm');
  await expect(widget.locator('[data-step="liveness"][data-step-state="current"]')).toBeVisible();
  await finish(phone);
  await expect(screenOf(widget, 'submitted')).toBeVisible();
  await expectSpoken(frame, ['heading, Done. Thank you., level 1', 'button, Close']);

  const announcements = await frame.evaluate(() => globalThis.announcements);
  expect(announcements).toEqual([
    'Hold your ID card firmly against the back of the phone',
    'Check what was read and confirm it',
    'Look into the camera to show that it is you',
  ]);
  await phone.close();
});

test('the last minute of a code is announced once, and no second of it', async ({ page, product }) => {
  await page.addInitScript(noteAnnouncements);
  await page.clock.install();
  const widget = await startWithCode(page, product);
  const announcements = async () =>
    (await widgetFrameOf(page).evaluate(() => globalThis.announcements)).filter(
      (text) => text !== LOST_CONNECTION,
    );
  await page.clock.fastForward(8 * 60_000);
  await expect(widget.getByRole('timer')).toHaveText(/^1:\d\d left$/);
  expect(await announcements()).toEqual([]);
  await page.clock.fastForward(60_000);
  await expect(widget.getByRole('timer')).toHaveText(/^0:\d\d left$/);
  await expect.poll(announcements).toEqual(['This code ends soon.']);
  await page.clock.runFor(20_000);
  await expect(widget.getByRole('timer')).toHaveText(/^0:[0-3]\d left$/);
  expect(await announcements()).toEqual(['This code ends soon.']);
});
