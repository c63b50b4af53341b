import { CONNECT, HELLO } from '@tokencloud/contract/channel';
import { atEnd, listen } from './lifetime.ts';

/**
 * Waits for the frame's hello and answers it, once, with a port. Nothing is said to anyone else: the hello must
 * come from the frame's own window and exactly the widget's origin, and only they get the port.
 */
export function shakeHands(
  frame: HTMLIFrameElement,
  origin: string,
  onConnected: (port: MessagePort) => void,
): void {
  let isConnected = false;
  listen(window, 'message', (event: MessageEvent<unknown>) => {
    const widget = frame.contentWindow;
    if (
      !isConnected &&
      widget &&
      event.source === widget &&
      event.origin === origin &&
      Object(event.data).tokencloud === HELLO.tokencloud
    ) {
      isConnected = true;
      const { port1, port2 } = new MessageChannel();
      atEnd(() => port1.close());
      widget.postMessage(CONNECT, origin, [port2]);
      onConnected(port1);
    }
  });
}
