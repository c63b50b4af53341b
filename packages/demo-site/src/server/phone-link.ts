import type { VerificationApi } from './verification-api.ts';

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
  api: VerificationApi,
  verificationId: string,
): Promise<PhoneLink | undefined> {
  const { handoff } = await api({ path: `/v1/test/verifications/${verificationId}/handoff` });
  if (handoff === null) return undefined;
  const { request_id: requestId, urls } = Object(handoff) as Record<string, unknown>;
  const { android, ios } = Object(urls) as Record<string, unknown>;
  if (typeof requestId !== 'string' || typeof android !== 'string' || typeof ios !== 'string')
    throw new Error('The verification server answered with a handoff of an unknown form.');
  return { requestId, urls: { android, ios } };
}
