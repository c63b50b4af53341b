import type { TokenCloudClient } from '@tokencloud/node';

/** What a simulated phone needs to begin. */
export type PhoneLink = {
  readonly requestId: string;
  /** What the QR code holds, for each phone platform. */
  readonly urls: Readonly<Record<'android' | 'ios', string>>;
};

/**
 * Asks test mode for the code that the widget shows now. A real partner never needs this: the person scans the
 * code. @returns undefined where no code is shown.
 */
export async function readPhoneLink(
  tokencloud: TokenCloudClient,
  verificationId: string,
): Promise<PhoneLink | undefined> {
  const { handoff } = await tokencloud.readTestHandoff(verificationId);
  return handoff === null ? undefined : { requestId: handoff.request_id, urls: handoff.urls };
}
