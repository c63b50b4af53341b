import type { ToldEvent } from '@tokencloud/contract/channel';
import type {
  Appearance,
  Locale,
  Outcome,
  Presentation,
  SdkErrorCode,
} from '@tokencloud/contract/vocabulary';
import type { ClientTokenSource } from '../session/client-token.ts';

/** Whoever shows the widget: the SDK around a frame, or nobody but the hosted page itself. */
export type Host = {
  /** The origin of the page around us; null where there is none. */
  readonly origin: string | null;
  readonly presentation: Presentation;
  /** When the person gets to see a widget that was prepared; null where it is seen from the start. */
  readonly shown: Promise<void> | null;
  readonly appearance: Appearance;
  /** The host page's choice of language, if it has made one. */
  readonly locale: Locale | null;
  readonly token: ClientTokenSource;
  readonly tell: (event: ToldEvent) => void;
  /** The height of the content, in CSS pixels. */
  readonly resize: (height: number) => void;
  /** The end, as the person wants it. `returnUrl` is where a hosted page goes. */
  readonly close: (outcome: Outcome, returnUrl: string | null) => void;
  /** The end, by something that a developer has to fix. */
  readonly fail: (code: SdkErrorCode) => void;
  /** Calls back when the host asks to close. */
  readonly onCloseAsked: (listener: () => void) => void;
};
