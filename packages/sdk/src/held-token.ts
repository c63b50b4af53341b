import { isString } from './guards.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';

/** A client token and the id of the verification that it is for. */
export type HeldToken = readonly [clientToken: string, verificationId: string];

export const getToken = async (
  source: VerifyOptions['clientToken'],
  knownId?: string,
): Promise<HeldToken> => {
  if (knownId && isString(source)) throw new TokenCloudError('client_token_expired');
  const clientToken = isString(source) ? source : await source();
  const part = /^ct(_(test|live)_[\w-]{22})_[\w-]{43}$/.exec(clientToken)?.[1];
  const verificationId = `vrf${part}`;
  if (!part || (knownId && knownId !== verificationId)) throw new TokenCloudError('invalid_client_token');
  return [clientToken, verificationId];
};
