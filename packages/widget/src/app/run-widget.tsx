import { signal } from '@preact/signals-core';
import { NoHost } from '../channel/connection.ts';
import { attachHost } from '../channel/attach-host.ts';
import { closeHost } from '../channel/close-host.ts';
import type { Host } from '../channel/host.ts';
import { createTeller } from '../flow/happenings.ts';
import { introductionAtFirst } from '../flow/introduction.ts';
import { outcomeOf } from '../flow/outcome-of.ts';
import { stateOf } from '../flow/state-of.ts';
import type { Handover } from '../opening/handover.ts';
import { RequestFailure } from '../session/request-failure.ts';
import { drawWidget } from './draw-widget.tsx';
import { createWidgetCore, warmLater, type WidgetCore } from './widget-core.ts';

export { warmLater };

/** Runs a widget from where its opening has brought it, until the person closes it or the page goes away. */
export async function runWidget(handover: Handover): Promise<void> {
  const { parts, host: given, view, presses, lifetime } = handover;
  const core = createWidgetCore(parts, lifetime.signal);
  const host = signal(typeof given === 'function' ? null : given);
  if (view !== null) core.receive(view);
  for (const press of presses) core.store.emit(press);
  const closeNow = () => {
    if (host.value !== null) close(core, host.value, lifetime);
  };
  drawWidget(handover, { core, host, close: closeNow });
  try {
    if (typeof given === 'function') host.value = await given(core.persist, lifetime.signal);
  } catch (error) {
    // Nobody around us to tell: the page itself says that its link is of no use.
    if (!(error instanceof RequestFailure || error instanceof NoHost)) throw error;
    core.store.emit({ type: 'accessEnded', code: 'invalid_client_token' });
    return;
  }
  if (host.value !== null) await attach(handover, core, host.value);
}

/**
 * Connects the widget with its host, and begins. One that was prepared waits until it is seen: it follows nothing, so
 * that a page which only might be used costs the server no poll and no token, and has nothing to tell.
 */
async function attach({ parts, view, lifetime }: Handover, core: WidgetCore, host: Host): Promise<void> {
  const { page, root } = parts;
  const { store } = core;
  if (host.shown !== null) {
    void warmLater();
    await host.shown;
    // What was drawn while nobody saw it has left the focus where it was.
    root.querySelector('h1')?.focus();
  }
  const isOpenTold = host.shown === null && view !== null && introductionAtFirst(view) !== null;
  const tell = createTeller(host.tell, isOpenTold ? ['opened'] : []);
  tell(store.flow.peek());
  store.subscribe(tell);
  store.subscribe(({ accessEnded }) => {
    if (accessEnded === null || lifetime.signal.aborted) return;
    host.fail(accessEnded);
    lifetime.abort();
  });
  attachHost({ page, root, host, onClose: () => close(core, host, lifetime) }, lifetime.signal);
  core.start(host);
}

function close({ store }: WidgetCore, host: Host, lifetime: AbortController): void {
  const flow = store.flow.peek();
  const returnUrl = flow.view?.return_url ?? null;
  closeHost(host, { outcomeOf: (id) => outcomeOf(stateOf(flow), id), returnUrl }, lifetime);
}
