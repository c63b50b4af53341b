import { createTokenCloud } from '@tokencloud/node';
import { noteLayoutShift } from '../probes/layout-shift.ts';
import { readHost } from '../stage/host-snapshot.ts';
import { openPartnerPage } from '../stage/partner-page.ts';
import { button, screen, type Person } from '../stage/person.ts';
import { personAt } from '../stage/playwright-person.ts';
import type { Product } from '../stage/product.ts';
import { takeCode } from '../stage/steps.ts';
import { expect, test } from '../stage/test.ts';
import { IN_BEIJING } from '../stage/widget.ts';

test.use({ needs: [] });

/** What the page below leaves for a test. */
type Host = {
  readonly begin: (options?: object) => void;
  readonly results: readonly string[];
  readonly controllers: Readonly<Record<string, AbortController>>;
};

/** A page that verifies whenever it is told to, with a signal by name or without. */
const open = (person: Person, product: Product, markup = ''): Promise<void> =>
  openPartnerPage(person, product, {
    body: ({ origin, tokenUrl }) => `${markup}
<script src="${origin}/sdk/v1/tokencloud.js"></script>
<script>
  window.results = [];
  window.controllers = {};
  window.begin = ({ signal: name, container } = {}) => {
    const controller = name && (controllers[name] ??= new AbortController());
    const clientToken = async () => (await (await fetch('${tokenUrl}', { method: 'POST' })).json()).client_token;
    TokenCloud.verify({
      clientToken,
      ...(controller && { signal: controller.signal }),
      ...(container && { container: document.querySelector(container) }),
    }).then(({ status }) => results.push(status), (reason) => results.push(reason.code ?? reason));
  };
</script>`,
  });

const begin = ({ page }: Person, options: { signal?: string; container?: string } = {}): Promise<void> =>
  page.run((given) => (globalThis as unknown as Host).begin(given), options);
const abort = ({ page }: Person, name: string): Promise<void> =>
  page.run((name) => {
    const { controllers } = globalThis as unknown as { controllers: Record<string, AbortController> };
    (controllers[name] ??= new AbortController()).abort(`reason of ${name}`);
  }, name);
const resultsOn = ({ page }: Person): Promise<readonly string[]> =>
  page.run(() => (globalThis as unknown as Host).results);
/** Lets the phone of the verification that is shown do all that it has to. */
async function playPhone({ page }: Person, { origin, secretKey }: Product): Promise<void> {
  const address = await page.run(() => document.querySelector('iframe')?.src ?? '');
  const id = /vrf_[\w-]+/.exec(address)?.[0] ?? '';
  await createTokenCloud({ origin, secretKey }).driveTestPhone(id, { do: 'play' });
}
const hostOf = ({ page }: Person): Promise<string> => page.run(readHost);
/** A task of the page's own later: what the SDK puts off by one has happened. */
const laterOn = ({ page }: Person): Promise<unknown> =>
  page.run(() => new Promise<void>((resolve) => void setTimeout(resolve)));
const seesIntroduction = ({ widget }: Person): Promise<void> => widget.sees(screen('introduction'));
const seesNoWidget = ({ page }: Person): Promise<void> => page.seesNo({ css: 'iframe, dialog' });

test('a signal closes and rejects with its reason, aborted before or during; after, it disturbs nobody', async ({
  person,
  product,
}) => {
  await open(person, product);
  const before = await hostOf(person);
  await abort(person, 'early');
  await begin(person, { signal: 'early' });
  await expect.poll(() => resultsOn(person)).toEqual(['reason of early']);
  expect(await hostOf(person)).toBe(before);

  await begin(person, { signal: 'late' });
  await seesIntroduction(person);
  await abort(person, 'late');
  await seesNoWidget(person);
  expect(await resultsOn(person)).toEqual(['reason of early', 'reason of late']);
  expect(await hostOf(person)).toBe(before);

  await begin(person, { signal: 'tooLate' });
  await seesIntroduction(person);
  await person.leaveByEscape();
  await expect.poll(() => resultsOn(person)).toHaveLength(3);
  await begin(person);
  await seesIntroduction(person);
  await abort(person, 'tooLate');
  await laterOn(person);
  await seesIntroduction(person);
  expect(await resultsOn(person)).toEqual(['reason of early', 'reason of late', 'closed']);
});

for (const container of [undefined, '#place'])
  test(`an abort on the done screen ${container ? 'in' : 'over'} the page leaves the outcome, and the host as it was`, async ({
    person,
    product,
  }) => {
    await person.locateAt(IN_BEIJING);
    await open(person, product, '<p>Example Outfitters</p><div id="place"></div>');
    const before = await hostOf(person);
    await begin(person, { signal: 'done', ...(container && { container }) });
    await takeCode(person, 'Chinese ID card');
    await playPhone(person, product);
    await person.widget.sees(screen('submitted'));
    await expect.poll(() => resultsOn(person)).toEqual(['submitted']);
    await abort(person, 'done');
    await seesNoWidget(person);
    expect(await hostOf(person)).toBe(before);
    expect(await resultsOn(person)).toEqual(['submitted']);
  });

test('of two callers one may leave: the widget stays for the other', async ({ person, product }) => {
  await open(person, product);
  await begin(person, { signal: 'first' });
  await begin(person, { signal: 'second' });
  await seesIntroduction(person);
  await abort(person, 'first');
  await laterOn(person);
  await seesIntroduction(person);
  await abort(person, 'second');
  await seesNoWidget(person);
  expect(await resultsOn(person)).toEqual(['reason of first', 'reason of second']);
});

test('inline, the height follows the content without a scroll bar, and nothing around it moves or stays behind', async ({
  person,
  product,
}) => {
  const { page, widget } = person;
  await person.locateAt(IN_BEIJING);
  await open(
    person,
    product,
    // Its scroll bar is there from the beginning: where one takes room, a longer page would otherwise be a narrower one.
    `<style>html { overflow-y: scroll }</style><header style="height:90px">Example Outfitters</header>
<main style="display:flex"><aside style="width:200px">Menu</aside><div id="place" style="flex:1"></div></main>
<footer>Imprint</footer>`,
  );
  await page.run(noteLayoutShift);
  const before = await hostOf(person);
  // On the page, wherever it is scrolled to: pressing something scrolls it into view.
  const around = () =>
    page.run(() => {
      const boxOf = (name: string) => document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
      const [header, aside, place, footer] = ['header', 'aside', '#place', 'footer'].map(boxOf);
      return {
        tops: [header, aside, place].map((box) => (box?.y ?? 0) + scrollY),
        lefts: [header, aside, place].map((box) => (box?.x ?? 0) + scrollX),
        width: place?.width,
        gap: (footer?.y ?? 0) - (place?.bottom ?? 0),
      };
    });
  const first = await around();
  await begin(person, { container: '#place' });
  await seesIntroduction(person);
  const fits = async () => {
    const overflow = () =>
      widget.run(() => {
        const html = document.documentElement;
        return [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth];
      });
    await expect.poll(overflow).toEqual([0, 0]);
    expect(await around()).toEqual(first);
    return page.run(() => document.querySelector('#place')?.clientHeight ?? 0);
  };
  await fits();
  await takeCode(person, 'Chinese ID card');
  const high = await fits();
  // The frame is as high as what is in it, so it is the page that a person scrolls; not every driver does so by itself.
  await page.run(() => document.querySelector('footer')?.scrollIntoView());
  await widget.press({ text: 'WeChat asks for real-name verification?' });
  await widget.sees({ text: '1 to 3 working days' });
  await expect.poll(fits).toBeGreaterThan(high);
  await page.run(() => scrollTo(0, 0));
  await widget.leaveBy(button('Close'));
  await expect.poll(() => resultsOn(person)).toEqual(['closed']);
  expect(await hostOf(person)).toBe(before);
  // Frames are what shifts are counted by; engines that count none are held by what has not moved above.
  await page.run(
    () => new Promise<void>((resolve) => void requestAnimationFrame(() => void setTimeout(resolve))),
  );
  expect(await page.run(() => globalThis.layoutShift)).toBe(0);
});

test('rules that undo everything and rules on everything leave the card and its frame as they are', async ({
  person,
  product,
}) => {
  const { page } = person;
  await open(person, product, '<button type="button">Verify</button>');
  const boxes = async () => {
    await begin(person);
    await seesIntroduction(person);
    const found = await page.run(() =>
      [...document.querySelectorAll('dialog, iframe')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { opacity, visibility, pointerEvents, filter, transform } = getComputedStyle(element);
        return { x, y, width, height, opacity, visibility, pointerEvents, filter, transform };
      }),
    );
    await person.leaveByEscape();
    await seesNoWidget(person);
    return found;
  };
  const untouched = await boxes();
  expect(untouched).toHaveLength(2);
  for (const rules of [
    '* { all: unset !important }',
    `body *, dialog, dialog > iframe { box-sizing: content-box !important; margin: 9px !important; padding: 9px !important;
      border: 9px solid red !important; max-width: 50px !important; min-height: 999px !important; position: static !important;
      inset: 9px !important; opacity: 0.1 !important; filter: blur(9px) !important; visibility: hidden !important;
      pointer-events: none !important; transform: scale(0.1) !important; translate: 99px !important; rotate: 9deg !important;
      zoom: 2 !important; clip-path: circle(1px) !important; content-visibility: hidden !important; float: right !important;
      animation: fade 1s infinite !important; transition: all 9s !important; }
      @keyframes fade { to { opacity: 0 } }`,
  ]) {
    await page.run((css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }, rules);
    expect(await boxes()).toEqual(untouched);
    await page.run(() => document.querySelector('style')?.remove());
  }
});

test.describe(() => {
  test.use({ needs: ['devtools'] });

  test('with a scroll bar that takes room, the page behind neither moves nor scrolls', async ({
    playwright,
    launchOptions,
    product,
  }) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--hide-scrollbars'],
    });
    const page = await browser.newPage({ locale: 'en-GB' });
    const person = personAt(page);
    await open(person, product, '<div style="height:3000px"><p style="text-align:right">Imprint</p></div>');
    await page.evaluate(() => scrollTo(0, 400));
    const place = () =>
      page.evaluate(() => {
        const { x, right, y } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
        return { x, right, y, scrollY };
      });
    expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(0);
    const before = await place();
    await begin(person);
    await seesIntroduction(person);
    expect(await place()).toEqual(before);
    await page.mouse.move(5, 300);
    await page.mouse.wheel(0, 500);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await place()).toEqual(before);
    await person.leaveByEscape();
    await seesNoWidget(person);
    expect(await place()).toEqual(before);
    await browser.close();
  });
});
