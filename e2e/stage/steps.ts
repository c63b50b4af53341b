import type { HostPage } from './host-site.ts';
import { button, liveCode, type Person, type Place } from './person.ts';
import type { Product } from './product.ts';
import { readQrCode } from './qr-pixels.ts';
import { expect } from './test.ts';
import { IN_BEIJING } from './widget.ts';

/** Opens a page of the listed host and presses its button. */
export async function beginVerifying(
  person: Person,
  { host }: Product,
  options: HostPage = {},
): Promise<void> {
  await person.open(host.pageUrl(options));
  await person.page.press(button('Verify'));
}

/**
 * From the introduction to the code, in mainland China: the browser knows it, or the person says it.
 * @param place where the widget is: in the SDK's frame, or on a page of its own.
 */
export async function takeCode(
  person: Person,
  document: 'Chinese ID card' | 'Passport',
  place: Place = person.widget,
): Promise<void> {
  await place.press(button('Continue'));
  if (!person.canBeLocated) await place.press(button('I am in mainland China'));
  await place.press(button(document));
  await place.sees(liveCode);
}

/** From the host's page to the code for an ID card. */
export async function beginWithCode(person: Person, product: Product, options: HostPage = {}): Promise<void> {
  await person.locateAt(IN_BEIJING);
  await beginVerifying(person, product, options);
  await takeCode(person, 'Chinese ID card');
}

/** Reads the code that is shown from the screen's pixels. A camera looks until there is one to read. */
export async function scanFrom(person: Person): Promise<string> {
  let code = '';
  await expect(async () => {
    await person.widget.sees(liveCode);
    code = readQrCode(await person.screenshot());
  }).toPass({ timeout: 20_000 });
  return code;
}

/** The Request ID that is shown. */
export function readRequestId(person: Person): Promise<string> {
  return person.widget.read({ css: '[data-request-id]' });
}
