import type { Device, PhoneBrowser } from './device.ts';

/** The part of `navigator` that tells devices apart. */
export type NavigatorLike = { readonly userAgent: string; readonly maxTouchPoints?: number };

/**
 * What the widget runs on. A guess that only preselects: the person decides.
 * An iPad says Macintosh and has touch; it, Android tablets and WeChat's desktop apps count as desktops.
 */
export function detectDevice({ userAgent }: NavigatorLike): Device {
  if (/WindowsWechat|MacWechat/i.test(userAgent)) return { kind: 'desktop' };
  const browser = browserOf(userAgent);
  if (/iPhone|iPod/.test(userAgent)) {
    return {
      kind: 'phone',
      platform: 'ios',
      browser,
      osVersion: iosVersionOf(userAgent),
      model: null,
    };
  }
  if (/OpenHarmony|ArkWeb/.test(userAgent)) {
    // HarmonyOS NEXT runs neither Android's apps nor Apple's.
    const isPhone = /\(Phone;|Mobile/.test(userAgent);
    return isPhone
      ? { kind: 'phone', platform: null, browser, osVersion: null, model: null }
      : { kind: 'desktop' };
  }
  if (/Android/.test(userAgent) && /Mobile/.test(userAgent)) {
    return { kind: 'phone', platform: 'android', browser, ...androidFacts(userAgent) };
  }
  return { kind: 'desktop' };
}

function browserOf(userAgent: string): PhoneBrowser {
  if (/MicroMessenger\//i.test(userAgent)) return 'weChat';
  return /MQQBrowser\/|\bQQ\/|UCBrowser\//i.test(userAgent) ? 'ownScanner' : 'plain';
}

/** Since iOS 26 the system's version in the user agent is frozen; Safari's own still tells. */
function iosVersionOf(userAgent: string): number | null {
  const version = /Version\/(\d+)/.exec(userAgent)?.[1];
  return version === undefined ? null : Number(version);
}

/** Chrome's reduced user agent says "Android 10; K" on every phone: that is no version and no model. */
function androidFacts(userAgent: string): { osVersion: number | null; model: string | null } {
  if (/Android 10; K\)/.test(userAgent)) return { osVersion: null, model: null };
  const version = /Android (\d+)/.exec(userAgent)?.[1];
  const model = /Android [\d.]+;(?: HarmonyOS;| [a-z]{2}-[a-z]{2};)? ([^;)]+?)(?: Build\/[^;)]*)?[;)]/i.exec(
    userAgent,
  )?.[1];
  return { osVersion: version === undefined ? null : Number(version), model: model ?? null };
}
