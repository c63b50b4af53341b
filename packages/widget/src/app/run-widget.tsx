import { computed, effect, signal, untracked, type Signal } from '@preact/signals';
import { verificationIdOfClientToken } from '@tokencloud/contract/vocabulary';
import { render } from 'preact';
import { NoHost } from '../channel/accept-connection.ts';
import type { Host } from '../channel/host.ts';
import { listenForEscape } from '../channel/listen-for-escape.ts';
import { reportHeight } from '../channel/report-height.ts';
import type { Device } from '../flow/device.ts';
import { detectDevice } from '../flow/detect-device.ts';
import { withModel } from '../flow/device-model.ts';
import { createTeller } from '../flow/happenings.ts';
import { outcomeOf } from '../flow/outcome-of.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import { stateOf } from '../flow/state-of.ts';
import { loadLocale } from '../locales/index.ts';
import { RequestFailure } from '../session/request-failure.ts';
import { applyAppearance } from '../ui/appearance.ts';
import { App } from './app.tsx';
import { createLanguageChoice } from './language.ts';
import { screenContextOf } from './screen-context.ts';
import { createWidgetCore, type WidgetCore } from './widget-core.ts';
import type { WidgetParts } from './widget-parts.ts';

/** Runs a widget until the person closes it or the page goes away. */
export async function runWidget(parts: WidgetParts): Promise<void> {
  const lifetime = new AbortController();
  const core = createWidgetCore(parts, lifetime.signal);
  const host = signal<Host | null>(null);
  draw(parts, { core, host, lifetime });
  try {
    host.value = await parts.openHost(core.persist, lifetime.signal);
  } catch (error) {
    // Nobody around us to tell: the page itself says that its link is of no use.
    if (!(error instanceof RequestFailure || error instanceof NoHost)) throw error;
    core.store.emit({ type: 'accessEnded', code: 'invalid_client_token' });
    return;
  }
  attach(parts, { core, host: host.value, lifetime });
}

/** The model comes a moment later than the rest, where a browser tells it at all. */
async function fillInModel(device: Signal<Device>, { navigator }: WidgetParts): Promise<void> {
  device.value = await withModel(device.peek(), navigator);
}

type Drawing = {
  readonly core: WidgetCore;
  readonly host: { readonly value: Host | null; peek(): Host | null };
  readonly lifetime: AbortController;
};

/** Draws the widget as soon as there is a language, and again whenever something changes. */
function draw(parts: WidgetParts, { core, host, lifetime }: Drawing): void {
  const { flow, emit } = core.store;
  const language = createLanguageChoice({ load: loadLocale, clock: parts.clock, signal: lifetime.signal });
  const device = signal(detectDevice(parts.navigator));
  void fillInModel(device, parts);
  // The host page's choice wins over the mint's, which wins over the one that the HTML was served in.
  effect(() => language.choose(host.value?.locale ?? flow.value.view?.locale ?? parts.htmlLocale));
  const context = computed(() => {
    if (language.current.value === null) return null;
    return screenContextOf({
      language: language.current.value,
      view: flow.value.view,
      device: device.value,
      presentation: host.value?.presentation ?? parts.presentation,
      now: core.now,
    });
  });
  effect(() => {
    if (language.current.value === null) return;
    const { locale, t } = language.current.value;
    parts.page.document.documentElement.lang = locale;
    parts.page.document.title = t('app.title');
  });
  const onPerson = (event: PersonEvent) => {
    if (event.type === 'closePressed') close(core, host.peek(), lifetime);
    else emit(event);
  };
  // The picture in the HTML stays until there are words to replace it with.
  let isDrawn = false;
  effect(() => {
    if (context.value === null || isDrawn) return;
    isDrawn = true;
    // From here on the app follows the signals by itself.
    untracked(() => render(<App flow={flow} context={context} emit={onPerson} />, parts.root));
  });
}

type Attached = { readonly core: WidgetCore; readonly host: Host; readonly lifetime: AbortController };

/** Connects the widget with its host, and begins. */
function attach({ page, root }: WidgetParts, { core, host, lifetime }: Attached): void {
  const { signal } = lifetime;
  const { store } = core;
  applyAppearance(page.document.documentElement, host.appearance);
  store.subscribe(createTeller(host.tell));
  store.subscribe(({ accessEnded }) => {
    if (accessEnded === null || signal.aborted) return;
    host.fail(accessEnded);
    lifetime.abort();
  });
  const closeNow = () => close(core, host, lifetime);
  host.onCloseAsked(closeNow);
  if (host.presentation !== 'hosted') listenForEscape(page, closeNow, signal);
  reportHeight(root, host.resize, signal);
  core.start(host);
}

/** The person closes: the host is told how it stands. The verification itself goes on. */
function close({ store }: WidgetCore, host: Host | null, lifetime: AbortController): void {
  if (host === null || lifetime.signal.aborted) return;
  const flow = store.flow.peek();
  const verificationId = verificationIdOfClientToken(host.token.first);
  // A token that the schema has let through always names its verification.
  if (verificationId === undefined) return;
  host.tell({ type: 'closed' });
  host.close(outcomeOf(stateOf(flow), verificationId), flow.view?.return_url ?? null);
  if (host.presentation !== 'hosted') lifetime.abort();
}
