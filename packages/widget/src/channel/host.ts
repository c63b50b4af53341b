import type {
  Appearance,
  Locale,
  Outcome,
  Presentation,
  SdkErrorCode,
  WidgetEvent,
} from '@tokencloud/contract/vocabulary';
import type { ClientTokenSource } from '../session/client-token.ts';

/** Whoever shows the widget: the SDK around a frame, or nobody but the hosted page itself. */
export type Host = {
  /** The origin of the page around us; null where there is none. */
  readonly origin: string | null;
  readonly presentation: Presentation;
  readonly appearance: Appearance;
  /** The host page's choice of language, if it has made one. */
  readonly locale: Locale | null;
  readonly token: ClientTokenSource;
  readonly tell: (event: WidgetEvent) => void;
  /** The height of the content, in CSS pixels. */
  readonly resize: (height: number) => void;
  /** The end, as the person wants it. `returnUrl` is where a hosted page goes. */
  readonly close: (outcome: Outcome, returnUrl: string | null) => void;
  /** The end, by something that a developer has to fix. */
  readonly fail: (code: SdkErrorCode) => void;
  /** Calls back when the host asks to close. */
  readonly onCloseAsked: (listener: () => void) => void;
};
