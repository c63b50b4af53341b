import type { PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { Device, PhoneBrowser } from '../../flow/device.ts';

/**
 * How the code gets to the phone. `scan`: another device scans it. `here`: the phone that shows it goes on
 * itself. `inside`: it does too, but the page is inside an app in which pictures and links behave differently.
 */
export type HandoffWay = 'scan' | 'here' | 'inside';

/** Where pressing the code does not start what it starts elsewhere: no App Clip from an app's own recogniser. */
const insideApp: Record<PhoneBrowser, Record<PhonePlatform, boolean>> = {
  weChat: { android: true, ios: true },
  ownScanner: { android: false, ios: true },
  plain: { android: false, ios: false },
};

/** The way for the tab that is open. A tab for the other kind of phone means another phone. */
export function handoffWay(device: Device, platform: PhonePlatform): HandoffWay {
  if (device.kind === 'desktop') return 'scan';
  // One that is neither, HarmonyOS NEXT, may have WeChat; an iPhone it is not.
  if (platform !== (device.platform ?? 'android')) return 'scan';
  return insideApp[device.browser][platform] ? 'inside' : 'here';
}
