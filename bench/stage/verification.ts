import type { MintedVerification } from '@tokencloud/contract/schemas';
import type { Product } from '../../e2e/stage/product.ts';

type Call = readonly [method: string, path: string, token: string, body?: unknown];

/** Calls the product's API and gives what it answers. */
async function call({ origin }: Product, [method, path, token, body]: Call): Promise<unknown> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

let minted = 0;

/** A new verification, as a partner's server mints it. */
export async function mint(product: Product): Promise<MintedVerification> {
  minted += 1;
  const body = { reference: `bench-${process.pid}-${minted}` };
  // Held to its schema by the conformance suite.
  return (await call(product, ['POST', '/v1/verifications', product.secretKey, body])) as MintedVerification;
}

/** A new verification at which a phone is at work. */
export async function mintClaimed(product: Product): Promise<MintedVerification> {
  const verification = await mint(product);
  const { client_token: token } = verification;
  await call(product, ['PUT', '/v1/session/region', token, { source: 'declared', region: 'mainland_china' }]);
  await call(product, ['POST', '/v1/session/handoff', token, { document: 'cn_id_card' }]);
  await phoneDoes(product, verification.id, { do: 'claim' });
  await phoneDoes(product, verification.id, { do: 'pair', right: true }).catch(ignoreNoPairing);
  return verification;
}

/** On one machine the phone is in the widget's own network, and is asked for no number. */
function ignoreNoPairing(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes(': 4')) throw error;
}

/** Lets the simulated phone act. Resolves as its request is answered. */
export async function phoneDoes(
  product: Product,
  id: string,
  body: { do: string; right?: boolean },
): Promise<void> {
  await call(product, ['POST', `/v1/test/verifications/${id}/phone`, product.secretKey, body]);
}
