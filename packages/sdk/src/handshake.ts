import type { CONNECT, HELLO } from '@tokencloud/contract/channel';
import { atEnd, listen } from './lifetime.ts';

/**
 * Waits for the frame's hello and answers it with a port. Nothing is said to anyone else: the hello must come from the
 * frame's own window and exactly the widget's origin, and only they get the port. A further hello is of a page that was loaded
 * anew: a frame that is moved in the document is, and one whose script did not come loads itself again.
 */
export const shakeHands = (
  frame: HTMLIFrameElement,
  origin: string,
  onConnected: (port: MessagePort) => void,
): void => {
  listen(window, 'message', (event: MessageEvent<{ tokencloud?: unknown } | null | undefined>) => {
    if (
      event.source === frame.contentWindow &&
      event.origin === origin &&
      event.data?.tokencloud === ('hello' satisfies (typeof HELLO)['tokencloud'])
    ) {
      const { port1, port2 } = new MessageChannel();
      atEnd(() => port1.close());
      frame.contentWindow?.postMessage({ tokencloud: 'connect' } satisfies typeof CONNECT, origin, [port2]);
      onConnected(port1);
    }
  });
};
