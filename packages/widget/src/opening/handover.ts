import type { SessionView } from '@tokencloud/contract/schemas';
import type { WidgetParts } from '../app/widget-parts.ts';
import type { Host } from '../channel/host.ts';
import type { Persist } from '../channel/hosted-host.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import type { Language } from '../locales/language.ts';

/** Comes by a host. Rejects with `NoHost`, or a definite `RequestFailure`, where there is none. */
export type HostOpener = (persist: Persist, signal: AbortSignal) => Promise<Host>;

/** What the rest of the widget goes on with. */
export type Handover = {
  readonly parts: WidgetParts;
  /** The host, where the opening has connected it; else how to come by it. */
  readonly host: Host | HostOpener;
  /** The language that is spoken; null where there is only the text in the HTML. */
  readonly language: Language | null;
  /** The first view; where it leads to the introduction, that is shown. Null where the session is still to be read. */
  readonly view: SessionView | null;
  /** What the person has done meanwhile, in order. */
  readonly presses: readonly PersonEvent[];
  readonly lifetime: AbortController;
};

/** The rest's entrance. */
export type TakeOver = (handover: Handover) => Promise<void>;
