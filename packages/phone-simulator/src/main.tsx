import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { interrupter } from './activities/interrupter.ts';
import { progressActivity } from './activities/progress.ts';
import { requestActivity } from './activities/request.ts';
import { signsOfLife } from './activities/signs-of-life.ts';
import { App } from './app.tsx';
import { keepClaimKey } from './claim-key.ts';
import { clockOf } from './clock.ts';
import { runFlow } from './flow/run-flow.ts';
import { viewOf } from './flow/view.ts';
import { messages, translateWith } from './locales/index.ts';
import { firstState, localeOf, readOpening } from './opening.ts';
import { createPhoneClient } from './phone-client.ts';
import './tokens.css';
import './page.css';
import './controls.css';
import './screens.css';
import './apps.css';

/** The session's storage; reaching for it throws where it is blocked. */
function sessionStorageOf(window: Window): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    // Without it the claim key lives in memory, and only going on after a reload is lost.
    return null;
  }
}

/** The clipboard, which is missing on pages without https and in older browsers. */
function clipboardReaderOf(navigator: Navigator): (() => Promise<string>) | null {
  const clipboard = navigator.clipboard as Partial<Clipboard> | undefined;
  return typeof clipboard?.readText === 'function' ? () => navigator.clipboard.readText() : null;
}

const opening = readOpening(window.location);
const clock = clockOf(window);
const client = createPhoneClient((input, init) => window.fetch(input, init), clock);
const claimKey = keepClaimKey(sessionStorageOf(window), (bytes) => window.crypto.getRandomValues(bytes));
const life = signsOfLife(client, clock);
const flow = runFlow(firstState(opening), [requestActivity(client, claimKey), progressActivity(clock), life]);

const locale = computed(() => localeOf(opening, viewOf(flow.state.value).locale, navigator.languages));
effect(() => {
  document.documentElement.lang = locale.value;
  document.title = translateWith(messages[locale.value])('simulator.title');
});

// A phone that was put away says so the moment it is back.
const sayNowInView = (): void => {
  if (document.visibilityState === 'visible') life.sayNow();
};
document.addEventListener('visibilitychange', sayNowInView);
window.addEventListener('online', sayNowInView);
// The page may come back from the browser's cache, so nothing else is ended when it goes: the browser freezes it.

const root = document.getElementById('app');
if (root === null) throw new Error('index.html must hold the element #app.');
render(
  <App
    flow={flow}
    connection={life.connection}
    onSayNow={life.sayNow}
    onInterrupt={interrupter(client, life)}
    locale={locale}
    readClipboard={clipboardReaderOf(navigator)}
  />,
  root,
);
