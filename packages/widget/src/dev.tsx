import { signal } from '@preact/signals';
import { sessionExamples, type SessionExampleName } from '@tokencloud/contract/examples';
import { setupWorker } from 'msw/browser';
import { render } from 'preact';
import { Controls } from './dev/controls.tsx';
import { createDevHost } from './dev/dev-host.ts';
import { createMockBackend } from './mocks/handlers.ts';
import { openWidget } from './opening/open-widget.ts';

// The widget at the top of a page of its own, on a mocked server. `?start=` names the example to begin with.

const TOKEN = `ct_test_${'d'.repeat(22)}_${'e'.repeat(43)}`;

const query = new URLSearchParams(window.location.search);
const start = sessionExamples[(query.get('start') ?? 'fresh') as SessionExampleName] ?? sessionExamples.fresh;
const backend = createMockBackend({ start });
const log = signal('');

await setupWorker(...backend.handlers).start({
  serviceWorker: { url: '/widget/mockServiceWorker.js' },
  onUnhandledFrame: 'bypass',
  quiet: true,
});

// dev.html has both.
render(
  <Controls log={log} onMove={(move) => backend.move(TOKEN, move)} />,
  document.getElementById('controls') as HTMLElement,
);
await openWidget({
  page: window,
  root: document.getElementById('app') as HTMLElement,
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
  htmlLocale: 'en',
  presentation: 'overlay',
  loadRest: async () => (await import('./app/run-widget.tsx')).runWidget,
  takePage: () => {},
  connectHost: async () =>
    createDevHost(TOKEN, query, (line) => {
      log.value = line;
    }),
});
