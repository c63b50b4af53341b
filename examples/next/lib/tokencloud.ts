import { createTokenCloud, type TokenCloudClient, type VerificationStatus } from '@tokencloud/node';

let client: TokenCloudClient | undefined;

/** Made when it is first needed: a build has no key. */
export function tokencloud(): TokenCloudClient {
  client ??= createTokenCloud({
    origin: process.env.TOKENCLOUD_ORIGIN,
    secretKey: process.env.TOKENCLOUD_SECRET_KEY,
  });
  return client;
}

type Customer = { readonly reference: string; status: VerificationStatus | 'unverified' };

/** Who is signed in, and what is known of them. Yours is in a session and a database. */
const memory = globalThis as typeof globalThis & { exampleCustomer?: Customer };

export function currentCustomer(): Customer {
  memory.exampleCustomer ??= { reference: 'customer-4821', status: 'unverified' };
  return memory.exampleCustomer;
}
