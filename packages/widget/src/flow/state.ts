import type { Handoff, SessionPhone } from '@tokencloud/contract/schemas';
import type { DocumentType, FailureCode, PhonePlatform, PhoneProblem } from '@tokencloud/contract/vocabulary';

/** Why a location could not be had. `unsure`: it was, but the ring around it crosses the border. */
export type LocationTrouble = 'denied' | 'unavailable' | 'timed_out' | 'unsure';

/**
 * What the person meets; one screen each. A state carries exactly what its screen needs.
 * A new member does not compile until it has a screen, a gallery fixture and its activities.
 */
export type FlowState =
  /** The session is on its way. */
  | { readonly name: 'connecting' }
  /** Hosted page only: its link has been used or is too old, and there is no frame around us to tell. */
  | { readonly name: 'linkInvalid' }
  /** What will happen, and why the browser will ask for the location, if it will. */
  | {
      readonly name: 'introduction';
      readonly asksForLocation: boolean;
      /** *Continue* has been pressed, and what comes after it is still being fetched. */
      readonly isContinuing: boolean;
    }
  /** The browser's prompt is open, or the device is being located. */
  | {
      readonly name: 'locating';
      /** After five seconds other ways appear beside the prompt; a late answer still counts. */
      readonly alternatives: 'hidden' | 'shown';
      /** Whether the person may say where they are. */
      readonly canDeclare: boolean;
    }
  /** No location: what to do instead. */
  | {
      readonly name: 'locationTrouble';
      readonly reason: LocationTrouble;
      readonly canDeclare: boolean;
      /** Whether the browser can be asked (again). */
      readonly canRetry: boolean;
    }
  | {
      readonly name: 'choosingDocument';
      readonly documents: readonly DocumentType[];
      /** Whether there would be more documents in mainland China, and the person may say that they are there. */
      readonly canDeclare: boolean;
    }
  /** The partner asks for a document that cannot be used where the person is. */
  | {
      readonly name: 'nothingOnOffer';
      readonly requested: readonly DocumentType[];
      readonly canDeclare: boolean;
      /** Whether the browser can be asked (again). */
      readonly canRetry: boolean;
    }
  /** The code is being made for the first time. */
  | { readonly name: 'preparingCode'; readonly document: DocumentType }
  /** The code is shown: QR code and Request ID. */
  | {
      readonly name: 'handoff';
      readonly document: DocumentType;
      /** The tab that is open. */
      readonly platform: PhonePlatform;
      readonly handoff: Handoff;
      /** `renewing`: a new code has been asked for. */
      readonly code: 'valid' | 'expired' | 'renewing';
      /** The documents to change to. Empty: this is the only one. */
      readonly otherDocuments: readonly DocumentType[];
      /** The documents that were asked for, and cannot be used where the person is. */
      readonly withheld: readonly DocumentType[];
    }
  /** A phone is at work. */
  | {
      readonly name: 'phoneConnected';
      readonly document: DocumentType;
      readonly phone: SessionPhone;
      /** No word from the phone for a minute. */
      readonly isQuiet: boolean;
      /** The attempt's time is over: a plain *New code* takes the place of the button that changes the phone. */
      readonly isOver: boolean;
      /** That button has been pressed. */
      readonly isReleasing: boolean;
    }
  /** A problem ended the attempt; the verification goes on with another phone or document. */
  | {
      readonly name: 'phoneStopped';
      readonly document: DocumentType;
      readonly problem: PhoneProblem;
      readonly otherDocuments: readonly DocumentType[];
      readonly isRenewing: boolean;
    }
  | { readonly name: 'submitted' }
  | { readonly name: 'failed'; readonly reason: FailureCode }
  | { readonly name: 'canceled' }
  | { readonly name: 'expired' };

/** A flow state's name. */
export type FlowStateName = FlowState['name'];

/** The flow state of a name. */
export type FlowStateOf<Name extends FlowStateName> = Extract<FlowState, { name: Name }>;

/** "Reconnecting" is a layer over the last state, never a state: what was known stays in view. */
export type Connection = 'connected' | 'reconnecting';
