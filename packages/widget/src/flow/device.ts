import type { PhonePlatform } from '@tokencloud/contract/vocabulary';

/** What the widget runs on, as far as a browser tells. It suggests; the person decides. */
export type Device =
  /** Also an iPad (no NFC) and WeChat's desktop apps. */
  | { readonly kind: 'desktop' }
  | {
      readonly kind: 'phone';
      /** Null for a phone that is neither, for example HarmonyOS NEXT. */
      readonly platform: PhonePlatform | null;
      /** The page is inside WeChat, where pictures and downloads behave differently. */
      readonly isWeChat: boolean;
      /** Null where the browser does not tell. */
      readonly osVersion: number | null;
      /** Null where the browser does not tell. */
      readonly model: string | null;
    };
