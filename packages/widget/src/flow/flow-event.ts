import type { SessionView } from '@tokencloud/contract/schemas';
import type { Region, SdkErrorCode } from '@tokencloud/contract/vocabulary';
import type { Call } from './flow.ts';
import type { PersonEvent } from './person-event.ts';

/** What the browser says when it does not say where it is. */
export type LocationFailure = 'denied' | 'unavailable' | 'timed_out';

/** What has happened outside of the person: told by the activities, in the past tense. */
export type FlowFact =
  | { readonly type: 'viewReceived'; readonly view: SessionView }
  /** The ring around the position lies inside (`mainland_china`), outside (`elsewhere`) or across (`unknown`). */
  | { readonly type: 'locationFound'; readonly region: Region }
  | { readonly type: 'locationFailed'; readonly reason: LocationFailure }
  /** Five seconds without an answer; it may still come. */
  | { readonly type: 'locatingTookLong' }
  /** The server did as asked; `view` is its answer. */
  | { readonly type: 'callAnswered'; readonly call: Call; readonly view: SessionView }
  /** The server refused for good, mostly because another tab or the phone was faster; `view` was read after it. */
  | { readonly type: 'callRefused'; readonly call: Call; readonly view: SessionView }
  /** The server has answered that it knows nothing newer. */
  | { readonly type: 'nothingNew'; readonly serverNow: number }
  /** A moment has come at which something may look different: a code ran out. */
  | { readonly type: 'timePassed'; readonly serverNow: number }
  | { readonly type: 'connectionLost' }
  | { readonly type: 'connectionRestored' }
  /** The token or the link no longer opens this verification. */
  | { readonly type: 'accessEnded'; readonly code: SdkErrorCode };

/** Everything that moves the flow. */
export type FlowEvent = PersonEvent | FlowFact;
