// The script of the page that `diagnose()` opens in a frame: it says what is forbidden there, and does nothing else.
import type { CONNECT, HELLO } from '@tokencloud/contract/channel';
import type { Obstacle } from './obstacles.ts';

/** What Chromium has for this; others have `permissions.query` alone. */
type WithPolicy = Document & {
  readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean };
};

/** Whether a feature is forbidden here. Where no API tells, it counts as allowed. */
async function isForbidden(feature: 'geolocation' | 'clipboard-write'): Promise<boolean> {
  const policy = (document as WithPolicy).featurePolicy;
  if (policy) return !policy.allowsFeature(feature);
  try {
    // The DOM's types know the names that every browser knows.
    const { state } = await navigator.permissions.query({ name: feature as PermissionName });
    return state === 'denied';
  } catch {
    // Firefox and WebKit throw for `clipboard-write`, which they forbid to nobody.
    return false;
  }
}

const forbidden = async (): Promise<Obstacle[]> => [
  ...((await isForbidden('geolocation')) ? (['geolocation'] as const) : []),
  ...((await isForbidden('clipboard-write')) ? (['clipboard_write'] as const) : []),
];

addEventListener(
  'message',
  ({ source, data, ports: [port] }: MessageEvent<Partial<typeof CONNECT> | null>) => {
    if (source !== parent || data?.tokencloud !== 'connect' || port === undefined) return;
    void forbidden().then((obstacles) => port.postMessage(obstacles));
  },
);
// It carries nothing, so it may go to whoever is around us.
parent.postMessage({ tokencloud: 'hello' } satisfies typeof HELLO, '*');
