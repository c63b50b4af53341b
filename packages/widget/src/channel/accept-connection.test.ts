import { CONNECT, HELLO } from '@tokencloud/contract/channel';
import { expect, test, vi } from 'vitest';
import { acceptConnection } from './accept-connection.ts';

/** A frame's window and its parent's. */
function createFrame() {
  const parent = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };
  const frame = Object.assign(new EventTarget(), { parent });
  const receive = (message: { source: unknown; data: unknown; ports?: unknown[]; origin?: string }) =>
    frame.dispatchEvent(
      Object.assign(new Event('message'), { ports: [], origin: 'https://shop.example', ...message }),
    );
  // Only what the handshake uses.
  return { parent, receive, page: frame as unknown as Window };
}

test('it says hello to its parent, and takes the first answer that brings a port', async () => {
  const { parent, receive, page } = createFrame();
  const { port1, port2 } = new MessageChannel();
  const connection = acceptConnection(page);
  expect(parent.postMessage.mock.calls).toEqual([[HELLO, '*']]);
  receive({ source: {}, data: CONNECT, ports: [port2], origin: 'https://evil.example' });
  receive({ source: parent, data: CONNECT });
  receive({ source: parent, data: { tokencloud: 'other' }, ports: [port2] });
  receive({ source: parent, data: null, ports: [port2] });
  receive({ source: parent, data: CONNECT, ports: [port1] });
  receive({ source: parent, data: CONNECT, ports: [port2], origin: 'https://later.example' });
  expect(await connection).toEqual({ port: port1, origin: 'https://shop.example' });
  port1.close();
});
