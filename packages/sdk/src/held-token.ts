import { verificationIdOfClientToken } from '@tokencloud/contract/vocabulary';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';

/** A client token and the id of the verification that it is for. */
export type HeldToken = readonly [clientToken: string, verificationId: string];

/**
 * Gets a client token: the partner's string, the first time, or what its function answers.
 * @param knownId the verification of an earlier token; another one is refused.
 * @throws TokenCloudError `client_token_expired`, `invalid_client_token`; or whatever the function threw.
 */
export async function getToken(
  source: VerifyOptions['clientToken'],
  knownId: string | null,
): Promise<HeldToken> {
  const isString = typeof source === 'string';
  if (knownId && isString) throw new TokenCloudError('client_token_expired');
  const clientToken = isString ? source : await source();
  const verificationId = verificationIdOfClientToken(clientToken);
  if (!verificationId || (knownId && knownId !== verificationId))
    throw new TokenCloudError('invalid_client_token');
  return [clientToken, verificationId];
}
