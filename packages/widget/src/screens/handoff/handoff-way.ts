import type { PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { Device } from '../../flow/device.ts';

/**
 * How the code gets to the phone. `scan`: another device scans it. `here`: the phone that shows it goes on
 * itself. `inside`: it does too, but the page is inside WeChat, where pictures and links behave differently.
 */
export type HandoffWay = 'scan' | 'here' | 'inside';

/** The way for the tab that is open. A tab for the other kind of phone means another phone. */
export function handoffWay(device: Device, platform: PhonePlatform): HandoffWay {
  if (device.kind === 'desktop') return 'scan';
  if (device.platform !== null && device.platform !== platform) return 'scan';
  return device.isWeChat ? 'inside' : 'here';
}
