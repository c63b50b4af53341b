import type { Frame, Page } from '@playwright/test';
import { countFences, flood, type Flood } from '../probes/flood.ts';
import { openPartnerPage } from '../stage/partner-page.ts';
import { personAt } from '../stage/playwright-person.ts';
import type { Product } from '../stage/product.ts';
import { expect, test } from '../stage/test.ts';
import { goToCode, IN_BEIJING, locateAt, screenOf, type Widget } from '../stage/widget.ts';

/** What the host page leaves for a test. */
type Host = {
  readonly begin: () => void;
  readonly results: readonly string[];
  readonly events: readonly string[];
};

/** Fixed, so that a failure can be met again. */
const SEED = 20_261_128;

/** A page around the host's, the host's beside frames of every kind, and in the host's the widget. */
async function openAmongOthers(page: Page, product: Product): Promise<Frame> {
  const { origin, host, stranger } = product;
  const sibling = host.publish('sibling', '<!doctype html><title>a sibling</title>');
  const foreign = stranger.publish('foreign', '<!doctype html><title>a foreign frame</title>');
  // The last two are of the widget's own origin.
  const others = [sibling, foreign, `${origin}/sdk/v1/diagnosis`, `${origin}/widget/warm`];
  const tokenUrl = `/token${new URL(host.pageUrl()).search}`;
  const inner = host.publish(
    'host',
    `<!doctype html><title>Example Outfitters</title>
${others.map((url) => `<iframe src="${url}"></iframe>`).join('')}
<div id="place"></div><script src="${origin}/sdk/v1/tokencloud.js"></script>
<script>
  window.results = [];
  window.events = [];
  window.begin = () => TokenCloud.verify({
    clientToken: async () => (await (await fetch('${tokenUrl}', { method: 'POST' })).json()).client_token,
    onEvent: ({ type }) => events.push(type),
    container: document.querySelector('#place'),
  }).then(({ status }) => results.push(status), ({ code }) => results.push(code));
</script>`,
  );
  await openPartnerPage(personAt(page), product, {
    body: () => `<iframe src="${inner}" allow="geolocation" style="width:100%;height:700px"></iframe>`,
  });
  const frame = page.frames().find((each) => each.url() === inner);
  if (frame === undefined) throw new Error('The host page is in no frame.');
  await frame.waitForLoadState();
  return frame;
}

/** Lets frames flood every window of the page, and waits until those that matter have heard all of it. */
async function floodFrom(
  senders: readonly Frame[],
  listeners: readonly Frame[],
  options: Omit<Flood, 'seed'>,
): Promise<number> {
  let sent = 0;
  for (const [index, sender] of senders.entries())
    sent += await sender.evaluate<number, Flood>(flood, { ...options, seed: SEED + index });
  const heard = (frame: Frame) =>
    frame.evaluate(
      (fence) => (globalThis as unknown as { fences: Record<string, number> }).fences[fence],
      options.fence,
    );
  for (const frame of listeners) await expect.poll(() => heard(frame)).toBe(senders.length);
  return sent;
}

/** Whether a member of a message has become one of every object. */
const pollutionIn = (frame: Frame) =>
  frame.evaluate(() => [
    Object.getOwnPropertyNames(Object.prototype).filter((name) => name.includes('pollut')),
    'polluted' in {},
    'polluted' in [],
  ]);

/** What the page knows and shows. */
const stateOf = (host: Frame) =>
  host.evaluate(() => {
    const { results, events } = globalThis as unknown as Host;
    return { results: [...results], events: [...events], markup: document.documentElement.outerHTML };
  });

const isWidget = (frame: Frame): boolean => frame.url().includes('/widget/vrf_');

async function withstand(page: Page, product: Product, count: number): Promise<number> {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.addInitScript(countFences);
  await page.clock.install();
  await locateAt(page, IN_BEIJING);
  const host = await openAmongOthers(page, product);
  // However long that takes, the SDK does not give the widget up meanwhile.
  await page.clock.pauseAt(Date.now() + 60_000);
  const held = Promise.withResolvers<void>();
  await page.route(/\/widget\/vrf_/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await host.evaluate(() => {
    (globalThis as unknown as Host).begin();
  });
  await expect(host.locator('iframe[src*="/widget/vrf_"]')).toHaveCount(1);

  // Before the widget is there to say hello: whatever anybody says, it is not the widget.
  const before = await stateOf(host);
  const others = page.frames().filter((frame) => frame.url().startsWith('http') && !isWidget(frame));
  expect(others).toHaveLength(6);
  let sent = await floodFrom(others, [host], { count, fence: 'before' });
  expect(await stateOf(host)).toEqual(before);
  await page.clock.resume();
  held.resolve();
  const widget: Widget = host.frameLocator('iframe[src*="/widget/vrf_"]');
  await expect(screenOf(widget, 'introduction')).toBeVisible();

  // While it is open, from its own window too and from a frame that stands in it.
  await widget.locator('body').evaluate((body) => body.append(document.createElement('iframe')));
  const shown = () => screenOf(widget, 'introduction').innerHTML();
  const open = [await stateOf(host), await shown()];
  expect(open).toMatchObject([{ results: [], events: ['opened'] }, expect.any(String)]);
  const listeners = [host, ...page.frames().filter(isWidget)];
  expect(listeners).toHaveLength(2);
  sent += await floodFrom(page.frames(), listeners, { count, fence: 'open' });
  expect([await stateOf(host), await shown()]).toEqual(open);
  for (const frame of page.frames()) expect(await pollutionIn(frame)).toEqual([[], false, false]);
  expect(thrown).toEqual([]);

  await goToCode(widget, 'Chinese ID card');
  const events = ['opened', 'document_chosen', 'code_shown'];
  expect(await stateOf(host)).toMatchObject({ results: [], events });
  return sent;
}

test('a thousand messages of every shape, from every frame around, change nothing', async ({
  page,
  product,
}) => {
  expect(await withstand(page, product, 100)).toBeGreaterThanOrEqual(1000);
});

test('more than 10,000 of them change nothing either', { tag: '@full' }, async ({ page, product }) => {
  expect(await withstand(page, product, 1000)).toBeGreaterThanOrEqual(10_000);
});
