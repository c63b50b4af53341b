import type { UnsupportedDevice } from '@tokencloud/contract/schemas';
import type { Locale, Mode, Presentation } from '@tokencloud/contract/vocabulary';
import type { ComponentType } from 'preact';
import type { Device } from '../flow/device.ts';
import type { PersonEvent } from '../flow/person-event.ts';
import type { FlowStateName, FlowStateOf } from '../flow/state.ts';
import type { Translate } from '../locales/translate.ts';
import type { Watched } from '../ui/use-signal-value.ts';
import type { WayOut } from './way-out.ts';

/** What every screen may know beside its state. Nothing here changes while a screen is shown but `now`. */
export type ScreenContext = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly device: Device;
  readonly mode: Mode;
  readonly presentation: Presentation;
  /** Where the last button leads. */
  readonly wayOut: WayOut;
  readonly partnerName: string;
  readonly accountHint: string | null;
  readonly retentionDays: number;
  readonly unsupportedDevices: readonly UnsupportedDevice[];
  /** The server's clock, in milliseconds since 1970: a signal that ticks about once a second while it matters. */
  readonly now: Watched<number>;
};

/** What a screen gets. */
export type ScreenProps<Name extends FlowStateName> = {
  readonly state: FlowStateOf<Name>;
  readonly context: ScreenContext;
  readonly emit: (event: PersonEvent) => void;
};

/** One screen for every flow state; `screens/index.ts` holds them. */
export type Screens = { readonly [Name in FlowStateName]: ComponentType<ScreenProps<Name>> };
