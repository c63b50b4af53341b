import type { ToldEvent } from '@tokencloud/contract/channel';
import type { Flow } from './flow.ts';
import { stateOf } from './state-of.ts';

/** Something worth telling the partner's page, with a key: the same key is the same happening. */
export type Happening = { readonly key: string; readonly event: ToldEvent };

/** What can be told of the flow as it is now. Whoever tells remembers the keys (`createTeller`). */
function happeningsOf(flow: Flow): readonly Happening[] {
  const { view } = flow;
  const state = stateOf(flow);
  if (view === null || state.name === 'linkInvalid') return [];
  const happenings: Happening[] = [{ key: 'opened', event: { type: 'opened' } }];
  if (view.document !== null) {
    const { document } = view;
    happenings.push({ key: `document_chosen:${document}`, event: { type: 'document_chosen', document } });
  }
  const generation = view.handoff?.generation ?? 0;
  if (state.name === 'handoff' && state.code === 'valid') {
    const event: ToldEvent = { type: 'code_shown', document: state.document };
    happenings.push({ key: `code_shown:${generation}`, event });
  }
  if (state.name === 'phoneConnected') {
    const event: ToldEvent = { type: 'phone_connected', platform: state.phone.platform };
    happenings.push({ key: `phone_connected:${generation}`, event });
  }
  if (state.name === 'submitted') happenings.push({ key: 'submitted', event: { type: 'submitted' } });
  return happenings;
}

/**
 * Tells each happening once: a repeated one is told again only after another of its type came between.
 * @param told what the opening has told already.
 */
export function createTeller(
  tell: (event: ToldEvent) => void,
  told: readonly 'opened'[] = [],
): (flow: Flow) => void {
  const lastKeys = new Map<ToldEvent['type'], string>(told.map((type) => [type, type]));
  return (flow) => {
    // A document chosen before this page was opened is not news.
    const isResumed = lastKeys.size === 0;
    for (const { key, event } of happeningsOf(flow)) {
      if (lastKeys.get(event.type) === key) continue;
      lastKeys.set(event.type, key);
      if (!(isResumed && event.type === 'document_chosen')) tell(event);
    }
  };
}
