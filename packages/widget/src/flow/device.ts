import type { PhonePlatform } from '@tokencloud/contract/vocabulary';

/**
 * What shows the page on a phone. `weChat`: pictures, links and downloads behave differently inside it. `ownScanner`:
 * QQ, QQ Browser and UC, which, as WeChat does, read a pressed code by themselves. `plain`: all others.
 */
export type PhoneBrowser = 'weChat' | 'ownScanner' | 'plain';

/** What the widget runs on, as far as a browser tells. It suggests; the person decides. */
export type Device =
  /** Also an iPad (no NFC) and WeChat's desktop apps. */
  | { readonly kind: 'desktop' }
  | {
      readonly kind: 'phone';
      /** Null for a phone that is neither, for example HarmonyOS NEXT. */
      readonly platform: PhonePlatform | null;
      readonly browser: PhoneBrowser;
      /** Null where the browser does not tell. */
      readonly osVersion: number | null;
      /** Null where the browser does not tell. */
      readonly model: string | null;
    };
