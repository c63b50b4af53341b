import type { UnsupportedDevice } from '@tokencloud/contract/schemas';

/** Phones that cannot read a document. The source: the published guide ("No Google Pixel", "iOS version 16+"). */
export const unsupportedDevices: readonly UnsupportedDevice[] = [
  { document: 'cn_id_card', platform: 'android', model_contains: 'Pixel', below_os_version: null },
  { document: 'cn_id_card', platform: 'ios', model_contains: null, below_os_version: 16 },
];
