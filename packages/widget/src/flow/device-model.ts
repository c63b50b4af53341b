import type { Device } from './device.ts';

/** Chromium's way to ask for what its user agent no longer says; works in a frame without delegation. */
export type ModelSource = {
  readonly userAgentData?: {
    getHighEntropyValues(hints: readonly string[]): Promise<{ model?: string; platformVersion?: string }>;
  };
};

/** The device with model and version filled in where the browser tells them only on request. */
export async function withModel(device: Device, { userAgentData }: ModelSource): Promise<Device> {
  if (device.kind !== 'phone' || device.platform !== 'android' || device.model !== null) return device;
  if (userAgentData === undefined) return device;
  try {
    const { model, platformVersion } = await userAgentData.getHighEntropyValues(['model', 'platformVersion']);
    const version = Number.parseInt(platformVersion ?? '', 10);
    return {
      ...device,
      model: model === undefined || model === '' ? null : model,
      osVersion: Number.isNaN(version) ? device.osVersion : version,
    };
  } catch {
    // A browser that refuses to say leaves us with what we have: the model only warns earlier.
    return device;
  }
}
