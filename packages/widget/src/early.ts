// Stands in the page itself (build/localized-html.ts) and runs while the widget's script is still on its way: it
// connects the host and asks for the session, so that the script finds both. It decides nothing: what comes is read
// by the script as if it had asked itself.
import { acceptConnection } from './channel/accept-connection.ts';
import { beginEarly, type Early } from './opening/begin-early.ts';

declare global {
  interface Window {
    /** Absent on pages that no SDK frames. */
    tokencloudEarly?: Early;
  }
}

if (window.parent !== window && window.location.pathname.startsWith('/widget/vrf_')) {
  window.tokencloudEarly = beginEarly(acceptConnection(window), (path, init) => fetch(path, init));
}
