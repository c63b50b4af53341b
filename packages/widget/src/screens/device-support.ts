import type { UnsupportedDevice } from '@tokencloud/contract/schemas';
import type { DocumentType, PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { Device } from '../flow/device.ts';

/** What is known of phones that cannot read a document. */
export type DeviceSupport =
  /** The phone in the person's hand is one of them. */
  | { readonly kind: 'unsupported' }
  /** Those to name, because the phone is another one or does not tell. */
  | { readonly kind: 'exceptions'; readonly devices: readonly UnsupportedDevice[] };

type Asked = {
  readonly device: Device;
  readonly document: DocumentType;
  readonly platform: PhonePlatform;
  readonly unsupportedDevices: readonly UnsupportedDevice[];
};

/** Matches the server's list of unsupported devices to the tab that is open and the phone at hand. */
export function deviceSupport({ device, document, platform, unsupportedDevices }: Asked): DeviceSupport {
  const listed = unsupportedDevices.filter(
    (entry) => entry.document === document && entry.platform === platform,
  );
  if (device.kind === 'desktop' || device.platform !== platform) {
    return { kind: 'exceptions', devices: listed };
  }
  if (listed.some((entry) => matches(entry, device) === 'yes')) return { kind: 'unsupported' };
  return { kind: 'exceptions', devices: listed.filter((entry) => matches(entry, device) === 'unknown') };
}

type Phone = Extract<Device, { kind: 'phone' }>;

/** Both conditions of an entry have to hold; what the browser does not tell leaves it open. */
function matches(entry: UnsupportedDevice, phone: Phone): 'yes' | 'no' | 'unknown' {
  const answers = [modelMatches(entry, phone), versionMatches(entry, phone)];
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}

function modelMatches({ model_contains }: UnsupportedDevice, { model }: Phone): 'yes' | 'no' | 'unknown' {
  if (model_contains === null) return 'yes';
  if (model === null) return 'unknown';
  return model.toLowerCase().includes(model_contains.toLowerCase()) ? 'yes' : 'no';
}

function versionMatches(
  { below_os_version }: UnsupportedDevice,
  { osVersion }: Phone,
): 'yes' | 'no' | 'unknown' {
  if (below_os_version === null) return 'yes';
  if (osVersion === null) return 'unknown';
  return osVersion < below_os_version ? 'yes' : 'no';
}
