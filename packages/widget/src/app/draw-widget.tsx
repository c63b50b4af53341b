import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { render } from 'preact';
import type { Host } from '../channel/host.ts';
import { detectDevice } from '../flow/detect-device.ts';
import type { Device } from '../flow/device.ts';
import { withModel } from '../flow/device-model.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import { stateOf } from '../flow/state-of.ts';
import { speak } from '../locales/language.ts';
import type { Handover } from '../opening/handover.ts';
import { cancelProgressOf } from '../screens/cancel-progress.ts';
import { CancelQuestion } from '../screens/cancel-question.tsx';
import { frameFacts } from '../screens/frame-facts.ts';
import { screens } from '../screens/index.ts';
import { pictureOf } from '../screens/picture.tsx';
import { createLanguageChoice } from './language-choice.ts';
import { screenContextOf } from './screen-context.ts';
import type { WidgetCore } from './widget-core.ts';
import type { BrowserParts } from './widget-parts.ts';

/** What is drawn from, beside the handover. */
export type Drawing = {
  readonly core: WidgetCore;
  /** Null until it is known. */
  readonly host: ReadonlySignal<Host | null>;
  readonly close: () => void;
};

/** Draws the widget as soon as there is a language, and again whenever something changes. */
export function drawWidget(handover: Handover, { core, host, close }: Drawing): void {
  const { parts, lifetime, language: first } = handover;
  const { flow, emit } = core.store;
  const language = createLanguageChoice({ first, clock: parts.clock, signal: lifetime.signal });
  const device = signal(detectDevice(parts.navigator));
  void fillInModel(device, parts);
  // The host page's choice wins over the mint's, which wins over the one that the HTML was served in.
  effect(() => language.choose(host.value?.locale ?? flow.value.view?.locale ?? parts.htmlLocale));
  effect(() => {
    if (language.current.value !== null) speak(parts.page.document, language.current.value);
  });
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
  const onPerson = (event: PersonEvent) => {
    if (event.type === 'closePressed') close();
    else emit(event);
  };
  // The picture that is there stays until there are words to replace it with.
  effect(() => {
    if (context.value === null) return;
    const state = stateOf(flow.value);
    const { isCancelAsked, connection, call } = flow.value;
    const isAsked = isCancelAsked && frameFacts[state.name].canCancel;
    const progress = cancelProgressOf(call, connection, context.value.presentation);
    const dialog = isAsked && <CancelQuestion context={context.value} progress={progress} emit={onPerson} />;
    const picture = pictureOf({ screens, state, context: context.value, connection, emit: onPerson, dialog });
    // What components read while they are drawn is their own: the clock's ticks do not draw everything.
    untracked(() => render(picture, parts.root));
  });
}

/** The model comes a moment later than the rest, where a browser tells it at all. */
async function fillInModel(device: Signal<Device>, { navigator }: BrowserParts): Promise<void> {
  device.value = await withModel(device.peek(), navigator);
}
