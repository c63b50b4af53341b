import type { Appearance, Locale, WidgetEvent } from '@tokencloud/contract/vocabulary';

/** Options of `TokenCloud.verify()`. */
export type VerifyOptions = {
  /**
   * The client token that your server got when it minted the verification, or a function that fetches one.
   * The function is asked again when the token has expired; a string cannot be renewed.
   */
  readonly clientToken: string | (() => string | Promise<string>);
  /** The widget's language. Default `auto`: the mint's `locale`, else the browser's. */
  readonly locale?: Locale | 'auto' | undefined;
  /** Colour scheme, accent colour and corners. */
  readonly appearance?: Appearance | undefined;
  /** An element of your page to show the widget in. Default: an overlay over the page. */
  readonly container?: Element | undefined;
  /** Aborting closes the widget and rejects with `signal.reason`. It never cancels the verification. */
  readonly signal?: AbortSignal | undefined;
  /** Told what happens while the widget is open. */
  readonly onEvent?: ((event: WidgetEvent) => void) | undefined;
  /**
   * The verification server. Default: what an earlier call on the page has named, else where the script came from, else
   * the production origin.
   */
  readonly origin?: string | undefined;
};
