// Stands in the page itself (build/localized-html.ts) and runs while the widget's script is still on its way: it
// connects the host and asks for the session, so that the script finds both, and lets a person close meanwhile. It decides
// nothing: what comes is read by the script as if it had asked itself.
import type { WidgetMessage } from '@tokencloud/contract/channel';
import { acceptConnection } from './channel/accept-connection.ts';
import { beginEarly, type Early } from './opening/begin-early.ts';
import { insistOnScript } from './opening/insist-on-script.ts';
import { stayClosable } from './opening/stay-closable.ts';

declare global {
  interface Window {
    /** Absent on pages that no SDK frames, and once the script has drawn its own picture. */
    tokencloudEarly?: Early | undefined;
  }
}

const { pathname } = window.location;
const ask = (path: string, init?: RequestInit) => fetch(path, init);

if (window.parent !== window && pathname.startsWith('/widget/vrf_')) {
  const early = (window.tokencloudEarly = beginEarly(acceptConnection(window), ask));
  const verificationId = pathname.slice('/widget/'.length);
  const close: WidgetMessage = { kind: 'close', outcome: { status: 'closed', verificationId } };
  stayClosable(window, () => {
    if (window.tokencloudEarly) void early.connection.then(({ port }) => port.postMessage(close));
  });
}
// Nobody waits for what only warms the cache.
if (!pathname.endsWith('/warm')) insistOnScript(window, ask);
