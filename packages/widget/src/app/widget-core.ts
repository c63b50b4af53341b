import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { SessionView } from '@tokencloud/contract/schemas';
import { createConnectionWatch } from '../activities/connection-watch.ts';
import { persist } from '../activities/persist.ts';
import { createActivityRunner } from '../activities/run-activities.ts';
import { createWake } from '../activities/wake.ts';
import type { World } from '../activities/world.ts';
import type { Host } from '../channel/host.ts';
import type { Persist } from '../channel/hosted-host.ts';
import { isOriginAllowed } from '../channel/is-origin-allowed.ts';
import { detectDevice } from '../flow/detect-device.ts';
import { initialFlow } from '../flow/flow.ts';
import { createFlowStore, type FlowStore } from '../flow/flow-store.ts';
import { rehearseTime } from '../locales/format.ts';
import type { LocationFacts } from '../location/locate-region.ts';
import { rehearseQr } from '../qr/qr-picture.ts';
import { fetchLater } from '../screens/fetch-later.ts';
import { createSessionClient } from '../session/session-client.ts';
import { sleep } from '../time/clock.ts';
import { createSteadyClock } from '../time/steady-clock.ts';
import { createServerClock } from '../time/server-clock.ts';
import type { BrowserParts } from './widget-parts.ts';

/** A widget's logic, without anything that is seen. */
export type WidgetCore = {
  readonly store: FlowStore;
  /** The server's clock as the screens see it. */
  readonly now: ReadonlySignal<number>;
  /** For what has to be asked before there is a host. */
  readonly persist: Persist;
  /** Takes a view that somebody else has received. */
  readonly receive: (view: SessionView) => void;
  /** Begins to read and follow the session, on the host's token. */
  readonly start: (host: Host) => void;
};

/** Milliseconds by which what is slow the first time waits: drawing a code, and writing a time of day. */
const REHEARSAL_DELAY = 100;

/** Makes a widget's logic. It ends with the signal. */
export function createWidgetCore(browser: BrowserParts, lifetime: AbortSignal): WidgetCore {
  const { page, random } = browser;
  const clock = createSteadyClock(browser.clock, () => page.performance.now());
  const device = detectDevice(browser.navigator);
  const store = createFlowStore(initialFlow((device.kind === 'phone' ? device.platform : null) ?? 'android'));
  const serverClock = createServerClock(clock);
  const now = signal(clock.now());
  const wake = createWake(page, lifetime);
  const connection = createConnectionWatch({ clock, wake, emit: store.emit, signal: lifetime });
  const patience = { clock, wake, connection, random };

  function onView(view: SessionView, askedAt?: number): void {
    serverClock.set(view.server_time, askedAt);
    now.value = serverClock.now();
  }

  function worldOf(host: Host): World {
    const { origin } = host;
    return {
      ...patience,
      flow: () => store.flow.peek(),
      emit: store.emit,
      client: createSessionClient({ fetch: browser.fetch, clock, token: host.token, onView }),
      serverClock,
      showTime: (serverNow) => {
        now.value = serverNow;
      },
      isHostAllowed: (view) => origin === null || isOriginAllowed(origin, view),
      locateRegion: (tell, signal) => locateLazily(browser, tell, signal),
      rehearse: async () => {
        for (const rehearse of [rehearseQr, () => rehearseTime(page.document.documentElement.lang)]) {
          // After what is being drawn now, which is what the person waits for, and apart, so that a press comes between.
          await sleep(clock, REHEARSAL_DELAY, lifetime);
          if (!lifetime.aborted) rehearse();
        }
      },
      warmLater,
    };
  }

  return {
    store,
    now,
    receive: (view) => {
      onView(view);
      store.emit({ type: 'viewReceived', view });
    },
    persist: (ask) => persist(patience, lifetime, ask),
    start: (host) => {
      const runner = createActivityRunner({ world: worldOf(host), onMistake });
      store.subscribe(runner.update);
      lifetime.addEventListener('abort', runner.end);
      runner.update(store.flow.peek());
    },
  };
}

const loadLocating = () => import('../location/locate-here.ts');

async function locateLazily(browser: BrowserParts, tell: LocationFacts, signal: AbortSignal): Promise<void> {
  try {
    const { locateHere } = await loadLocating();
    if (!signal.aborted) await locateHere(browser, tell, signal);
  } catch {
    // What locates could not be fetched: for the person that is a location that cannot be had.
    tell.failed('unavailable');
  }
}

/** Fetches what finds the region, and what comes with the code and after it. The screen that needs it keeps trying where this fails. */
export async function warmLater(): Promise<void> {
  await Promise.allSettled([loadLocating(), fetchLater()]);
}

/** A mistake of ours belongs into the console and the error reports, not into silence. */
function onMistake(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
