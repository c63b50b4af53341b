import { DEFAULT_LOCALE, locales } from '@tokencloud/contract/vocabulary';
import type { BrowserParts } from './app/widget-parts.ts';
import { NoHost } from './channel/connection.ts';
import { openFrameHost } from './channel/frame-host.ts';
import { withEarly } from './opening/with-early.ts';
import type { HostOpener } from './opening/handover.ts';
import { openWidget, skipOpening } from './opening/open-widget.ts';

// The only place that reaches for the browser's own window, navigator, fetch and clock.

const browser: BrowserParts = {
  page: window,
  navigator,
  geolocation: navigator.geolocation,
  permissions: navigator.permissions,
  fetch: (path, init) => window.fetch(path, init),
  clock: {
    now: () => Date.now(),
    setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => window.clearTimeout(timer),
  },
  random: () => Math.random(),
};

const { lang } = document.documentElement;
const htmlLocale = locales.find((locale) => locale === lang) ?? DEFAULT_LOCALE;
const { pathname } = window.location;

const loadRest = () => import('./app/run-widget.tsx');
const { tokencloudEarly: early } = window;
const connectHost = async (signal: AbortSignal) => {
  if (early === undefined) throw new NoHost();
  return openFrameHost(await early.connection, signal);
};
const openHosted: HostOpener = async (persist, signal) => {
  const { openHostedPage } = await import('./channel/hosted-host.ts');
  return openHostedPage({ page: window, transport: browser, persist, signal });
};

if (pathname.endsWith('/warm')) {
  void import('./app/warm-widget.ts').then(({ warmWidget }) => warmWidget(htmlLocale, loadRest));
} else {
  // The build's HTML has it.
  const root = document.getElementById('app') as HTMLElement;
  const loadRunWidget = async () => (await loadRest()).runWidget;
  const parts = { ...browser, root, htmlLocale, loadRest: loadRunWidget };
  if (pathname.startsWith('/hosted/')) void skipOpening({ ...parts, presentation: 'hosted' }, openHosted);
  else {
    const firstFetch = early === undefined ? browser.fetch : withEarly(browser.fetch, early.session);
    const takePage = () => {
      window.tokencloudEarly = undefined;
    };
    void openWidget({ ...parts, fetch: firstFetch, presentation: 'overlay', connectHost, takePage });
  }
}
