/** What a person makes out on a page. Names and texts may be part of the whole, unless they are `exact`. */
export type Sight =
  | { readonly role: Role; readonly name: string | RegExp; readonly exact?: true }
  | { readonly text: string }
  | { readonly css: string };

export type Role = 'button' | 'tab' | 'heading' | 'link';

/** Where a person looks. Everything waits until what it needs is there, and fails where that does not come. */
export type Place = {
  readonly press: (sight: Sight) => Promise<void>;
  /**
   * Presses what removes the widget's own frame. A browser may never acknowledge a press whose frame is gone by then,
   * so nothing waits for that: what comes of it is what a journey waits for.
   */
  readonly leaveBy: (sight: Sight) => Promise<void>;
  readonly sees: (sight: Sight) => Promise<void>;
  /** Waits until it is gone. */
  readonly seesNo: (sight: Sight) => Promise<void>;
  readonly read: (sight: Sight) => Promise<string>;
  /** Adds a script to the page, such as a tool's, which no policy of the page's keeps out. */
  readonly addScript: (source: string) => Promise<void>;
  /**
   * Runs a function in the page, as its developer would from the console. It reaches nothing but the page and what it is
   * given, and both that and its result are plain data.
   */
  readonly run: <Result, Given = undefined>(
    script: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ) => Promise<Result>;
};

export type KeyName = 'Enter' | 'Tab' | 'Space';

/** Coordinates that a browser says it is at. */
export type Position = { readonly latitude: number; readonly longitude: number; readonly accuracy: number };

/** Who sits before the browser: what a person does there, and no more, so that every engine's driver can do it. */
export type Person = {
  readonly page: Place;
  /** In the frame that the SDK has opened. */
  readonly widget: Place;
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Opens another tab beside this one; each `bringToFront`s itself before it is pressed again. */
  readonly openTab: () => Promise<Person>;
  readonly bringToFront: () => Promise<void>;
  /** Presses a key, wherever the focus is. */
  readonly key: (name: KeyName) => Promise<void>;
  /** Lets the browser know where it is without asking. `canBeLocated` tells whether it can know. */
  readonly locateAt: (position: Position) => Promise<void>;
  readonly canBeLocated: boolean;
  /** Closes the widget; see `leaveBy`. */
  readonly leaveByEscape: () => Promise<void>;
  /** Waits until the focus in the page is at what this selector finds. */
  readonly isAt: (css: string) => Promise<void>;
  /** What was copied, pasted into the text field of another page. */
  readonly paste: (notesUrl: string) => Promise<string>;
  /** A picture of what is on the screen, as PNG. */
  readonly screenshot: () => Promise<Buffer>;
  /** How often the person has pressed something. */
  readonly presses: () => number;
};

/** The SDK's frame. */
export const WIDGET_FRAME = 'iframe[src*="/widget/vrf_"]';

export const button = (name: string | RegExp): Sight => ({ role: 'button', name });
export const screen = (name: string): Sight => ({ css: `[data-screen="${name}"]` });
export const currentStep = (name: string): Sight => ({
  css: `[data-step="${name}"][data-step-state="current"]`,
});
export const heading = (name: string): Sight => ({ role: 'heading', name });
export const liveCode: Sight = { css: 'img[data-qr="live"]' };
export const deadCode: Sight = { css: 'img[data-qr="dead"]' };
/** What the host page says of its `verify()`. */
export const outcome = (status: string): Sight => ({ css: `#outcome[data-outcome="${status}"]` });
export const overlay: Sight = { css: 'dialog' };
