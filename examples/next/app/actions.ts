'use server';

import { currentCustomer, tokencloud } from '../lib/tokencloud';

/** A client token of the open verification, else of a new one: people close pages and come back. */
export async function fetchClientToken(): Promise<string> {
  const { reference } = currentCustomer();
  const { data } = await tokencloud().listVerifications({ reference, status: 'open', limit: 1 });
  const open = data[0];
  const grant = open
    ? await tokencloud().renewClientToken(open.id)
    : await tokencloud().mintVerification({ reference, account_hint: 'Account ending 4821' });
  return grant.client_token;
}
