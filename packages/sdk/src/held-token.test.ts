import { verificationIdOfClientToken } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { getToken } from './held-token.ts';
import { TokenCloudError } from './token-cloud-error.ts';

const part = 'Zk1v0aXh3Jq9LmT5uRcW7g';
const token = `ct_test_${part}_${'a'.repeat(43)}`;
const verificationId = `vrf_test_${part}`;

/** The code with which getting the token fails. */
async function codeOf(held: Promise<unknown>): Promise<string> {
  const error = await held.catch((reason: unknown) => reason);
  return error instanceof TokenCloudError ? error.code : 'no TokenCloudError';
}

test.each([
  token,
  token.replace('test', 'live'),
  token.replace('test', 'toast'),
  token.replace('ct', 'sk'),
  `${token}a`,
  `x${token}`,
  `${token}\n`,
  token.slice(0, -1),
  token.replace('Zk', '-_'),
  token.replace('Zk', '/?'),
  token.replace('Zk', 'é'),
  '',
  'undefined',
])('the verification of %j is what the contract says', async (clientToken) => {
  const held = getToken(() => clientToken);
  const idOrCode = await held.then(
    ([, id]) => id,
    () => codeOf(held),
  );
  expect(idOrCode).toBe(verificationIdOfClientToken(clientToken) ?? 'invalid_client_token');
});

test('a string is taken once and cannot be renewed', async () => {
  expect(await getToken(token)).toEqual([token, verificationId]);
  expect(await codeOf(getToken(token, verificationId))).toBe('client_token_expired');
});

test('a function may renew the token of this verification and of no other', async () => {
  const other = token.replace('Zk', 'kZ');
  expect(await getToken(async () => token, verificationId)).toEqual([token, verificationId]);
  expect(await codeOf(getToken(() => other, verificationId))).toBe('invalid_client_token');
});

test('what the function answers without TypeScript is refused, what it throws is passed on', async () => {
  const nothing = (() => undefined) as unknown as () => string;
  expect(await codeOf(getToken(nothing))).toBe('invalid_client_token');
  const reason = new Error('the partner’s server is down');
  const failing = async (): Promise<string> => {
    throw reason;
  };
  await expect(getToken(failing)).rejects.toBe(reason);
});
