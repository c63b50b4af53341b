import type { ComponentType } from 'preact';
import type { PersonEvent } from '../flow/event.ts';
import type { FlowStateName, FlowStateOf } from '../flow/state.ts';
import type { Translate } from '../locales/index.ts';

/** What every screen may know beside its state. */
export type ScreenContext = {
  readonly t: Translate;
  /** Reads what was copied; null where the browser has no such thing. */
  readonly readClipboard: (() => Promise<string>) | null;
};

/** What a screen gets. */
export type ScreenProps<Name extends FlowStateName> = {
  readonly state: FlowStateOf<Name>;
  readonly context: ScreenContext;
  readonly emit: (event: PersonEvent) => void;
};

/** One screen for every flow state. */
export type Screens = { readonly [Name in FlowStateName]: ComponentType<ScreenProps<Name>> };
