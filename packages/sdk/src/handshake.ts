import type { CONNECT, HELLO } from '@tokencloud/contract/channel';
import { atEnd, listen } from './lifetime.ts';

/**
 * Waits for the frame's hello and answers it, once, with a port. Nothing is said to anyone else: the hello must
 * come from the frame's own window and exactly the widget's origin, and only they get the port.
 */
export const shakeHands = (
  frame: HTMLIFrameElement,
  origin: string,
  onConnected: (port: MessagePort) => void,
): void => {
  let port: MessagePort | undefined;
  listen(window, 'message', (event: MessageEvent<{ tokencloud?: unknown } | null | undefined>) => {
    if (
      !port &&
      event.source === frame.contentWindow &&
      event.origin === origin &&
      event.data?.tokencloud === ('hello' satisfies (typeof HELLO)['tokencloud'])
    ) {
      const { port1, port2 } = new MessageChannel();
      port = port1;
      atEnd(() => port1.close());
      // It is the frame's window, as the condition has found.
      const window = event.source as Window;
      window.postMessage({ tokencloud: 'connect' } satisfies typeof CONNECT, origin, [port2]);
      onConnected(port1);
    }
  });
};
