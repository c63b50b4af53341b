import { CONNECT, HELLO } from '@tokencloud/contract/channel';
import type { Connection } from './connection.ts';

/**
 * Says hello to whoever is around us and takes the first answer of our parent with a port; every later one is
 * dropped. The hello carries nothing, so it may go to anybody. It waits as long as the page is there.
 */
export function acceptConnection(page: Window): Promise<Pick<Connection, 'port' | 'origin'>> {
  return new Promise((resolve) => {
    const listen = ({ source, data, origin, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== page.parent || port === undefined || !isConnect(data)) return;
      page.removeEventListener('message', listen);
      resolve({ port, origin });
    };
    page.addEventListener('message', listen);
    page.parent.postMessage(HELLO, '*');
  });
}

function isConnect(data: unknown): boolean {
  // Whatever it is, it has members, or none.
  return (data as { readonly tokencloud?: unknown } | null)?.tokencloud === CONNECT.tokencloud;
}
