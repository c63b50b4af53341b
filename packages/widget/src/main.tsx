import { matchLocale, DEFAULT_LOCALE } from '@tokencloud/contract/vocabulary';
import * as z from 'zod/mini';
import { runWidget } from './app/run-widget.tsx';
import { warmWidget } from './app/warm-widget.ts';
import type { BrowserParts, WidgetParts } from './app/widget-parts.ts';
import { acceptConnection } from './channel/accept-connection.ts';
import { openFrameHost } from './channel/frame-host.ts';

// The only place that reaches for the browser's own window, navigator, fetch and clock.

// Compiled validators would need eval, which the page's policy forbids (and reports).
z.config({ jitless: true });

const browser: BrowserParts = {
  page: window,
  navigator,
  geolocation: navigator.geolocation,
  fetch: (path, init) => window.fetch(path, init),
  clock: {
    now: () => Date.now(),
    setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => window.clearTimeout(timer),
  },
  random: () => Math.random(),
};

const htmlLocale = matchLocale(document.documentElement.lang) ?? DEFAULT_LOCALE;
const { pathname } = window.location;

const openFrame: WidgetParts['openHost'] = async (_persist, signal) =>
  openFrameHost(await acceptConnection(window, signal), signal);
const openHosted: WidgetParts['openHost'] = async (persist, signal) => {
  const { openHostedPage } = await import('./channel/hosted-host.ts');
  return openHostedPage({ page: window, transport: browser, persist, signal });
};

if (pathname.endsWith('/warm')) {
  void warmWidget(htmlLocale);
} else {
  const isHosted = pathname.endsWith('/hosted');
  // The build's HTML has it.
  const root = document.getElementById('app') as HTMLElement;
  void runWidget({
    ...browser,
    root,
    htmlLocale,
    presentation: isHosted ? 'hosted' : 'overlay',
    openHost: isHosted ? openHosted : openFrame,
  });
}
