import { readFile } from 'node:fs/promises';
import { button, heading, type Person } from '../stage/person.ts';
import { PHONE_VIEWPORT, phoneBrowsers } from '../stage/phone-browsers.ts';
import { openPhone } from '../stage/phone.ts';
import { readQrCode } from '../stage/qr-pixels.ts';
import { beginVerifying, beginWithCode, scanFrom } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING, scanCode, startWithCode } from '../stage/widget.ts';

test.use({ needs: [] });

const selectedTab = { css: '[role="tab"][aria-selected="true"]' };
const download = button('Download QR');
const openHere = { role: 'link', name: 'Open on this phone' } as const;

test('a Pixel is told before the document is chosen that it cannot read the card, and what to do', async ({
  personOn,
  product,
}) => {
  const person = await personOn('pixel');
  const { widget } = person;
  await person.locateAt(IN_BEIJING);
  await beginVerifying(person, product);
  await widget.press(button('Continue'));
  if (!person.canBeLocated) await widget.press(button('I am in mainland China'));
  await widget.sees({ text: 'This phone cannot read it' });
  await widget.press(button('Chinese ID card'));
  await widget.sees(heading('Continue on another phone'));
  await widget.seesNo(download);
  await widget.press(button('Use passport instead'));
  await widget.sees(heading('Continue on this phone'));
});

/** Whether all of it can be seen without scrolling. */
const isInView = (person: Person, css: string) =>
  person.widget.run((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
  }, css);

test('an iPhone has the Request ID to copy, the picture to press and the link to tap', async ({
  personOn,
  product,
}) => {
  const person = await personOn('iphone');
  await beginWithCode(person, product);
  expect(await person.widget.read(selectedTab)).toBe('iPhone');
  await person.widget.sees({ role: 'button', name: 'Copy', exact: true });
  // Request ID and picture on one screen, without scrolling.
  expect(await isInView(person, '[data-request-id]')).toBe(true);
  expect(await isInView(person, 'img[data-qr="live"]')).toBe(true);
  await person.widget.sees(openHere);
  const url = await scanFrom(person);
  expect(
    await person.widget.run((href) => document.querySelector(`a[href="${href}"]`)?.textContent, url),
  ).toBe('Open on this phone');
});

test('an iPhone that is too old is sent to another phone', async ({ personOn, product }) => {
  const person = await personOn('oldIphone');
  await beginWithCode(person, product);
  await person.widget.sees({ text: 'This phone cannot read the document.' });
  await person.widget.seesNo(openHere);
});

test('in WeChat on Android the code is pressed and held where it stands', async ({ personOn, product }) => {
  const person = await personOn('weChatOnAndroid');
  await beginWithCode(person, product);
  await person.widget.sees({ text: 'Press and hold the code below.' });
  await person.widget.seesNo(download);
});

test('in WeChat on an iPhone there is one thing to do: copy the link, and its page goes on', async ({
  personOn,
  browser,
  product,
}) => {
  const person = await personOn('weChatOnIphone');
  await beginWithCode(person, product);
  await person.widget.press(button('Copy link'));
  await person.widget.sees({ text: 'Copied' });
  const url = await person.paste(product.host.notesUrl);
  await person.widget.sees({ text: url });
  const safari = await openPhone(browser, url);
  await expect(safari.page.locator('[data-screen]')).toBeVisible();
  await safari.close();
});

test('WeChat on a computer is a computer: its code is scanned by a phone', async ({ personOn, product }) => {
  const person = await personOn('weChatOnWindows');
  await beginWithCode(person, product);
  await person.widget.sees({ text: 'Open WeChat on your phone and choose “Scan”.' });
});

test.describe(() => {
  test.use({
    needs: ['location', 'downloads'],
    userAgent: phoneBrowsers.android,
    viewport: PHONE_VIEWPORT,
    hasTouch: true,
  });

  test('on an Android phone “Download QR” saves a picture that WeChat can read from the album', async ({
    page,
    product,
  }) => {
    const widget = await startWithCode(page, product);
    await expect(widget.getByRole('tab', { selected: true })).toHaveText('Android');
    await expect(widget.getByText('Open WeChat, choose “Scan”, then “Album”.')).toBeVisible();
    const saving = page.waitForEvent('download');
    await widget.getByRole('button', { name: 'Download QR' }).click();
    const saved = await readFile(await (await saving).path());
    await widget.locator('img[data-qr="live"]').scrollIntoViewIfNeeded();
    expect(readQrCode(saved)).toBe(await scanCode(page));
  });
});
