import type { RegionBody, SessionView } from '@tokencloud/contract/schemas';
import type { DocumentType, PhonePlatform, SdkErrorCode } from '@tokencloud/contract/vocabulary';
import type { Connection, LocationTrouble } from './state.ts';

/** How far the question "where is this person?" has come. Coordinates never get here: only a region does. */
export type Whereabouts =
  | { readonly step: 'unasked' }
  /** The browser is being asked. A retry is another `attempt`. */
  | { readonly step: 'locating'; readonly attempt: number; readonly alternatives: 'hidden' | 'shown' }
  /** The server is being told, or asked to look at the address. */
  | {
      readonly step: 'telling';
      readonly alternatives: 'hidden' | 'shown';
      /** The trouble to show if the region is undecided after it; null: go on without. */
      readonly ifUndecided: LocationTrouble | null;
    }
  | { readonly step: 'trouble'; readonly reason: LocationTrouble }
  /** Known, not needed, or skipped. */
  | { readonly step: 'settled' };

/** A change that the server is being asked for. There is at most one at a time; a newer one replaces it. */
export type Call =
  | { readonly kind: 'region'; readonly body: RegionBody }
  | { readonly kind: 'handoff'; readonly document: DocumentType }
  | { readonly kind: 'release' }
  | { readonly kind: 'cancel' };

/** All that the widget knows. What the person meets (`FlowState`) is derived from it by `stateOf`. */
export type Flow = {
  /** The newest session view; null until the first one is here. */
  readonly view: SessionView | null;
  /** The server's clock as of the last event that told it, in milliseconds since 1970. */
  readonly serverNow: number;
  /** The server's clock at its newest answer: what it has not told by then had not come to it. */
  readonly heardAt: number;
  /** The introduction has been read, here or before a reload. */
  readonly isIntroduced: boolean;
  readonly whereabouts: Whereabouts;
  /** The open tab of the handoff. */
  readonly platform: PhonePlatform;
  readonly call: Call | null;
  /** The version of the view for which the server refused to make a code; stops asking by ourselves. */
  readonly refusedVersion: number | null;
  readonly connection: Connection;
  /** *Cancel verification* has been pressed, and the question before it is open: a layer over the state. */
  readonly isCancelAsked: boolean;
  /** Why this page can no longer act on the verification; null while it can. */
  readonly accessEnded: SdkErrorCode | null;
};

/** The flow before anything has happened. */
export function initialFlow(platform: PhonePlatform): Flow {
  return {
    view: null,
    serverNow: 0,
    heardAt: 0,
    isIntroduced: false,
    whereabouts: { step: 'unasked' },
    platform,
    call: null,
    refusedVersion: null,
    connection: 'connected',
    isCancelAsked: false,
    accessEnded: null,
  };
}
