import { PROTOCOL, type SdkMessage } from '@tokencloud/contract/channel';
import { widgetMessageSchema } from '@tokencloud/contract/schemas';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFrameHost } from './frame-host.ts';
import type { Host } from './host.ts';

const token = (letter: string) => `ct_test_${letter.repeat(22)}_${letter.repeat(43)}`;

const start: SdkMessage = {
  kind: 'start',
  protocol: PROTOCOL,
  clientToken: token('a'),
  locale: 'zh-CN',
  appearance: { theme: 'dark' },
  presentation: 'inline',
};

let sdk: MessagePort;
let lifetime: AbortController;
let host: Promise<Host>;
let heard: unknown[];

beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  sdk = port1;
  heard = [];
  sdk.addEventListener('message', ({ data }) => heard.push(data));
  sdk.start();
  lifetime = new AbortController();
  host = openFrameHost({ port: port2, origin: 'https://shop.example', received: [] }, lifetime.signal);
});

afterEach(() => {
  lifetime.abort();
  sdk.close();
});

test('the start opens the host with what the page has chosen', async () => {
  sdk.postMessage(start);
  expect(await host).toMatchObject({
    origin: 'https://shop.example',
    locale: 'zh-CN',
    presentation: 'inline',
    appearance: { theme: 'dark' },
    token: { first: token('a') },
  });
});

test('what is unknown or malformed is dropped', async () => {
  sdk.postMessage({ kind: 'start', protocol: PROTOCOL, clientToken: 'sk_live_oops' });
  sdk.postMessage({ kind: 'nonsense' });
  sdk.postMessage('start');
  sdk.postMessage(start);
  expect((await host).token.first).toBe(token('a'));
  expect(heard).toEqual([]);
});

test('another protocol is answered, whatever else its start holds', async () => {
  sdk.postMessage({ kind: 'start', protocol: 99, somethingNew: true });
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'failed', code: 'widget_incompatible' }]));
});

test('a token is asked for and given', async () => {
  sdk.postMessage(start);
  const renewed = (await host).token.renew();
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'token_needed' }]));
  sdk.postMessage({ kind: 'token', clientToken: token('b') });
  expect(await renewed).toBe(token('b'));
});

test('Escape on the host asks to close', async () => {
  sdk.postMessage(start);
  const closeAsked = vi.fn<() => void>();
  (await host).onCloseAsked(closeAsked);
  sdk.postMessage({ kind: 'escape' });
  await vi.waitFor(() => expect(closeAsked).toHaveBeenCalledTimes(1));
});

test('a widget that was prepared learns when it is seen', async () => {
  sdk.postMessage({ ...start, appearance: { isHidden: true } });
  const { shown } = await host;
  let isShown = false;
  void shown?.then(() => (isShown = true));
  // What comes before it, in order.
  const asked = new Promise<void>((resolve) => void host.then(({ onCloseAsked }) => onCloseAsked(resolve)));
  sdk.postMessage({ kind: 'escape' });
  await asked;
  expect([shown === null, isShown]).toEqual([false, false]);
  sdk.postMessage({ kind: 'shown' });
  await vi.waitFor(() => expect(isShown).toBe(true));
});

test('a widget that is seen from the start waits for nothing', async () => {
  sdk.postMessage(start);
  expect((await host).shown).toBeNull();
});

test('everything that it says is of the agreed form', async () => {
  sdk.postMessage(start);
  const open = await host;
  open.tell({ type: 'opened' });
  open.resize(512);
  open.fail('origin_not_allowed');
  open.close({ status: 'closed', verificationId: `vrf_test_${'a'.repeat(22)}` }, null);
  await vi.waitFor(() => expect(heard).toHaveLength(4));
  expect(heard.map((message) => widgetMessageSchema.safeParse(message).success)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
