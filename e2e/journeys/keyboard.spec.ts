import type { Frame, Page } from '@playwright/test';
import { noteLayoutShift } from '../probes/layout-shift.ts';
import { PHONE_VIEWPORT, phoneBrowsers } from '../stage/phone-browsers.ts';
import { agree, finish, hold, openPhone } from '../stage/phone.ts';
import { widgetFrameOf } from '../stage/screen-reader.ts';
import { expect, test } from '../stage/test.ts';
import { stageVerification } from '../stage/verification.ts';
import {
  IN_BEIJING,
  leaveBy,
  locateAt,
  scanCode,
  screenOf,
  startWithCode,
  widgetOf,
} from '../stage/widget.ts';

/** What has the focus in the widget: its text or name, and whether that can be seen. */
function focusIn(frame: Frame): Promise<{ tag: string; name: string; isSeen: boolean }> {
  return frame.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const looks = [getComputedStyle(element), getComputedStyle(element, '::after')];
    const isSeen = looks.some(
      (look) => look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 2,
    );
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return { tag: element.tagName, name, isSeen };
  });
}

/** Presses Tab until the named control has the focus; on the way every stop shows that it has it. */
async function moveTo(page: Page, name: string): Promise<void> {
  const frame = widgetFrameOf(page);
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab');
    const focus = await focusIn(frame);
    if (focus.tag === 'BODY') continue;
    expect(focus.isSeen, `the focus on ${focus.name} can be seen`).toBe(true);
    if (focus.name === name) return;
  }
  throw new Error(`${name} cannot be reached with Tab.`);
}

/** A new screen begins at its heading. */
async function expectHeading(page: Page, text: string): Promise<void> {
  await expect.poll(() => focusIn(widgetFrameOf(page))).toMatchObject({ tag: 'H1', name: text });
}

function layoutShiftOf(page: Page): Promise<number> {
  return widgetFrameOf(page).evaluate(() => globalThis.layoutShift);
}

async function goToCodeByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Verify' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(screenOf(widgetOf(page), 'introduction')).toBeVisible();
  await expect(widgetOf(page).getByText('Your browser will ask for your location')).toBeVisible();
  await moveTo(page, 'Continue');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Which document do you have with you?');
  await moveTo(page, 'Chinese ID card');
  await page.keyboard.press('Space');
  await expect(widgetOf(page).getByRole('tab', { name: 'Android' })).toBeVisible();
  await expectHeading(page, 'Continue on your phone');
}

test('the whole way by keyboard alone, with the focus always seen and never lost', async ({
  page,
  browser,
  product,
}) => {
  await page.addInitScript(noteLayoutShift);
  await locateAt(page, IN_BEIJING);
  await page.goto(product.host.pageUrl());
  await goToCodeByKeyboard(page);
  const widget = widgetOf(page);

  await moveTo(page, 'Android');
  const shiftBefore = await layoutShiftOf(page);
  await page.keyboard.press('ArrowRight');
  await expect(widget.getByRole('tab', { name: 'iPhone' })).toBeFocused();
  await expect(widget.getByRole('tab', { name: 'iPhone' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(widget.getByRole('tab', { name: 'Android' })).toBeFocused();
  await moveTo(page, 'New code');
  const code = await scanCode(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => scanCode(page)).not.toBe(code);
  await expect(widget.getByRole('button', { name: 'New code' })).toBeFocused();
  const newCode = await scanCode(page);
  // The digits of the countdown are all that moves while a code is scanned.
  expect((await layoutShiftOf(page)) - shiftBefore).toBeLessThan(0.005);
  await moveTo(page, 'Help');
  await page.keyboard.press('Enter');
  await expect(widget.getByText('Why am I asked for this?')).toBeVisible();
  await moveTo(page, 'Cancel verification');
  await page.keyboard.press('Enter');
  await expect(widget.getByRole('button', { name: 'Keep going' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(widget.getByRole('button', { name: 'Keep going' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.getByRole('button', { name: 'Cancel verification' })).toBeFocused();

  const phone = await openPhone(browser, newCode);
  await phone.press('Android phone with WeChat');
  await agree(phone);
  await expectHeading(page, 'Your phone is connected');
  await hold(phone, 'card');
  await phone.press('Confirm');
  await finish(phone);
  await expectHeading(page, 'Done. Thank you.');
  await moveTo(page, 'Close');
  leaveBy(page.keyboard.press('Enter'));
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Verify' })).toBeFocused();
  await phone.close();
});

test('changing the document keeps the focus where it is, on the way back', async ({ page, product }) => {
  await locateAt(page, IN_BEIJING);
  await page.goto(product.host.pageUrl());
  await goToCodeByKeyboard(page);
  const widget = widgetOf(page);
  await moveTo(page, 'Use passport instead');
  await page.keyboard.press('Enter');
  const wayBack = widget.getByRole('button', { name: 'Use Chinese ID card instead' });
  await expect(wayBack).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget.getByRole('button', { name: 'Use passport instead' })).toBeFocused();
  await expect(widget.locator('img[data-qr="live"]')).toBeVisible();
});

test.describe(() => {
  test.use({
    needs: ['stubs'],
    userAgent: phoneBrowsers.android,
    viewport: PHONE_VIEWPORT,
    hasTouch: true,
  });

  test('the focus stays on what leads to the phone as the code ends and is renewed', async ({
    page,
    product,
  }) => {
    await page.clock.install();
    const verification = await stageVerification(product);
    await verification.makeCode('passport');
    await page.goto(verification.url);
    await page.getByRole('button', { name: 'Verify' }).click();
    const widget = widgetOf(page);
    const link = widget.getByRole('link', { name: 'Open on this phone' });
    await link.focus();
    await page.clock.fastForward(10 * 60_000);
    await expect(widget.locator('img[data-qr="dead"]')).toBeVisible();
    const off = widget.getByRole('button', { name: 'Open on this phone' });
    await expect(off).toBeFocused();
    await expect(off).toHaveAttribute('aria-disabled', 'true');
    // Another tab, for example: nobody presses anything here.
    await verification.makeCode('passport');
    await expect(link).toBeFocused();
  });
});

test('canceling by keyboard leads to the heading of what comes of it', async ({ page, product }) => {
  await locateAt(page, IN_BEIJING);
  await page.goto(product.host.pageUrl());
  await goToCodeByKeyboard(page);
  await moveTo(page, 'Cancel verification');
  await page.keyboard.press('Enter');
  await expect(widgetOf(page).getByRole('button', { name: 'Keep going' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'This verification was canceled');
});

test('a question keeps the keys after a press on its words, and the focus while a phone connects behind it', async ({
  page,
  browser,
  product,
}) => {
  const widget = await startWithCode(page, product);
  const code = await scanCode(page);
  const keep = widget.getByRole('button', { name: 'Keep going' });
  await widget.getByRole('button', { name: 'Cancel verification' }).click();
  await widget.getByRole('alertdialog').getByRole('heading').click();
  await page.keyboard.press('Escape');
  await expect(keep).toHaveCount(0);
  await expect(screenOf(widget, 'handoff')).toBeVisible();

  await widget.getByRole('button', { name: 'Cancel verification' }).click();
  await expect(keep).toBeFocused();
  const phone = await openPhone(browser, code);
  await phone.press('Android phone with WeChat');
  await agree(phone);
  await expect(screenOf(widget, 'phoneConnected')).toBeVisible();
  await expect(keep).toBeFocused();
  await widget.getByRole('alertdialog').getByRole('heading').click();
  await page.keyboard.press('Tab');
  await expect(keep).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.getByRole('button', { name: 'Cancel verification' })).toBeFocused();
  await phone.close();
});
