import type {
  Appearance,
  Locale,
  Outcome,
  Presentation,
  SdkErrorCode,
  WidgetEvent,
} from '../vocabulary/index.ts';

/**
 * The channel between the SDK (on the partner's page) and the widget (in the frame).
 *
 * 1. The widget posts `HELLO` to its parent, whoever that is. It carries nothing.
 * 2. The SDK waits for a hello whose `source` is its own frame's window and whose `origin` is exactly the
 *    widget's. Only then does it post `CONNECT` to that window and exactly that origin, and transfers a port
 *    with it. Nothing has been said before this moment.
 * 3. The widget takes the first `CONNECT` whose `source` is its parent, remembers its origin, and drops every
 *    later one. From here both speak over the port alone.
 * 4. The SDK's first message is `start`. A protocol number that the widget does not speak is answered with
 *    `failed: widget_incompatible`, an origin that the session does not list with `failed: origin_not_allowed`.
 * 5. The widget says what happens with `event` and `resize`. It asks for a new client token with `token_needed`
 *    and gets `token`.
 * 6. A widget that was prepared begins with an `appearance` that `isHidden`: it reads the session and draws, but
 *    follows nothing and tells no event before `shown`, which comes as the person gets to see it.
 * 7. Escape pressed on the host arrives as `escape` and means what the widget's own Close means. The end is
 *    `close` with the outcome, or `failed` with what a developer has to fix. Closing never cancels.
 *
 * Every message is checked by shape on arrival; an unknown or malformed one is dropped.
 */
export const PROTOCOL = 1;

/** Posted by the widget to its parent when it can listen. */
export const HELLO = { tokencloud: 'hello' } as const;

/** Posted by the SDK to the widget, together with the port. */
export const CONNECT = { tokencloud: 'connect' } as const;

/** How the widget appears at first. */
export type FirstAppearance = Appearance & {
  /** Whether nobody sees it yet. Absent: it is seen. */
  readonly isHidden?: boolean | undefined;
};

/** What the SDK says to the widget over the port. */
export type SdkMessage =
  | {
      readonly kind: 'start';
      readonly protocol: number;
      readonly clientToken: string;
      /** The partner's page's choice; null: the mint's, else the browser's. */
      readonly locale: Locale | null;
      readonly appearance: FirstAppearance;
      readonly presentation: Presentation;
    }
  | { readonly kind: 'shown' }
  | { readonly kind: 'token'; readonly clientToken: string }
  | { readonly kind: 'escape' };

/** What a widget tells. That it has closed is said by its end, once and in every case. */
export type ToldEvent = Exclude<WidgetEvent, { readonly type: 'closed' }>;

/** What the widget says to the SDK over the port. */
export type WidgetMessage =
  | { readonly kind: 'token_needed' }
  | { readonly kind: 'event'; readonly event: ToldEvent }
  /** The height of the content, in CSS pixels. */
  | { readonly kind: 'resize'; readonly height: number }
  | { readonly kind: 'close'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly code: SdkErrorCode };
