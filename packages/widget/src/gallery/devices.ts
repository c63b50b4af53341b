import type { Device } from '../flow/device.ts';

/** Devices on which a fixture can be shown, by the name that the address uses. */
export const devices = {
  desktop: { kind: 'desktop' },
  android: { kind: 'phone', platform: 'android', isWeChat: false, osVersion: 14, model: 'SM-S9110' },
  pixel: { kind: 'phone', platform: 'android', isWeChat: false, osVersion: 15, model: 'Pixel 8' },
  iphone: { kind: 'phone', platform: 'ios', isWeChat: false, osVersion: 17, model: null },
  'iphone-ios-15': { kind: 'phone', platform: 'ios', isWeChat: false, osVersion: 15, model: null },
  'wechat-android': { kind: 'phone', platform: 'android', isWeChat: true, osVersion: null, model: null },
  'wechat-iphone': { kind: 'phone', platform: 'ios', isWeChat: true, osVersion: 17, model: null },
  harmony: { kind: 'phone', platform: null, isWeChat: false, osVersion: null, model: null },
} as const satisfies Record<string, Device>;

/** The name of a device in the gallery. */
export type DeviceName = keyof typeof devices;
