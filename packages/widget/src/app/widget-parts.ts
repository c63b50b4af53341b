import type { Locale, Presentation } from '@tokencloud/contract/vocabulary';
import type { ModelSource } from '../flow/device-model.ts';
import type { NavigatorLike } from '../flow/detect-device.ts';
import type { Positioning } from '../location/position.ts';
import type { Transport } from '../session/send-request.ts';

/** The browser, as the widget needs it. */
export type BrowserParts = Transport &
  Positioning & {
    readonly page: Window;
    readonly navigator: NavigatorLike & ModelSource;
    /** At least 0, below 1. */
    readonly random: () => number;
  };

/** All that a widget is run with. */
export type WidgetParts = BrowserParts & {
  /** What the widget is drawn into; the build has filled it with a first picture. */
  readonly root: HTMLElement;
  /** How the widget will stand, before the host has said so. */
  readonly presentation: Presentation;
  /** The language of the HTML that was served. */
  readonly htmlLocale: Locale;
};
