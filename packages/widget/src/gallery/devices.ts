import type { Device } from '../flow/device.ts';

/** Devices on which a fixture can be shown, by the name that the address uses. */
export const devices = {
  desktop: { kind: 'desktop' },
  android: { kind: 'phone', platform: 'android', browser: 'plain', osVersion: 14, model: 'SM-S9110' },
  pixel: { kind: 'phone', platform: 'android', browser: 'plain', osVersion: 15, model: 'Pixel 8' },
  iphone: { kind: 'phone', platform: 'ios', browser: 'plain', osVersion: 17, model: null },
  'iphone-ios-15': { kind: 'phone', platform: 'ios', browser: 'plain', osVersion: 15, model: null },
  'wechat-android': { kind: 'phone', platform: 'android', browser: 'weChat', osVersion: null, model: null },
  'wechat-iphone': { kind: 'phone', platform: 'ios', browser: 'weChat', osVersion: 17, model: null },
  'qq-iphone': { kind: 'phone', platform: 'ios', browser: 'ownScanner', osVersion: null, model: null },
  harmony: { kind: 'phone', platform: null, browser: 'plain', osVersion: null, model: null },
} as const satisfies Record<string, Device>;

/** The name of a device in the gallery. */
export type DeviceName = keyof typeof devices;
