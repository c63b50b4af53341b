import { sessionExamples } from '@tokencloud/contract/examples';
import { describe, expect, it } from 'vitest';
import type { Device } from '../flow/device.ts';
import { deviceSupport } from './device-support.ts';

const unsupportedDevices = sessionExamples.fresh.unsupported_devices;
const [pixels, oldIphones] = unsupportedDevices;

type Phone = Extract<Device, { kind: 'phone' }>;
const phone: Phone = {
  kind: 'phone',
  platform: 'android',
  browser: 'plain',
  osVersion: 14,
  model: 'SM-S9110',
};

function supportOf(device: Device, platform: 'android' | 'ios' = 'android') {
  return deviceSupport({ device, document: 'cn_id_card', platform, unsupportedDevices });
}

describe('deviceSupport', () => {
  it('names every exception on a desktop, for the tab that is open', () => {
    expect(supportOf({ kind: 'desktop' })).toEqual({ kind: 'exceptions', devices: [pixels] });
    expect(supportOf({ kind: 'desktop' }, 'ios')).toEqual({ kind: 'exceptions', devices: [oldIphones] });
  });

  it('knows the phone at hand, whatever the case of its model', () => {
    expect(supportOf({ ...phone, model: 'google pixel 8' })).toEqual({ kind: 'unsupported' });
  });

  it('says nothing to a phone that works', () => {
    expect(supportOf(phone)).toEqual({ kind: 'exceptions', devices: [] });
  });

  it('names the exceptions to a phone that does not tell its model', () => {
    expect(supportOf({ ...phone, model: null })).toEqual({ kind: 'exceptions', devices: [pixels] });
  });

  it('compares the version of an iPhone', () => {
    const iphone: Phone = { ...phone, platform: 'ios', model: null };
    expect(supportOf({ ...iphone, osVersion: 15 }, 'ios')).toEqual({ kind: 'unsupported' });
    expect(supportOf({ ...iphone, osVersion: 16 }, 'ios')).toEqual({ kind: 'exceptions', devices: [] });
    expect(supportOf({ ...iphone, osVersion: null }, 'ios')).toEqual({
      kind: 'exceptions',
      devices: [oldIphones],
    });
  });

  it('names the exceptions of the other tab: it means another phone', () => {
    expect(supportOf(phone, 'ios')).toEqual({ kind: 'exceptions', devices: [oldIphones] });
  });
});
