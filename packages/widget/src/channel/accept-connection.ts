import { CONNECT, HELLO } from '@tokencloud/contract/channel';

/** The line to the host page. */
export type Connection = { readonly port: MessagePort; readonly origin: string };

/** The widget's page was opened by itself: there is nobody to get a token from. */
export class NoHost extends Error {}

/**
 * Says hello to whoever is around us and takes the first answer of our parent with a port; every later one is
 * dropped. The hello carries nothing, so it may go to anybody.
 */
export function acceptConnection(page: Window, signal: AbortSignal): Promise<Connection> {
  return new Promise((resolve, reject) => {
    if (page.parent === page) {
      reject(new NoHost());
      return;
    }
    const listen = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== page.parent || port === undefined || !isConnect(event.data)) return;
      end();
      resolve({ port, origin: event.origin });
    };
    const abort = () => {
      end();
      reject(new Error('aborted'));
    };
    const end = () => {
      page.removeEventListener('message', listen);
      signal.removeEventListener('abort', abort);
    };
    page.addEventListener('message', listen);
    signal.addEventListener('abort', abort);
    page.parent.postMessage(HELLO, '*');
  });
}

function isConnect(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'tokencloud' in data &&
    data.tokencloud === CONNECT.tokencloud
  );
}
