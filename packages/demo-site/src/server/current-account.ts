import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Account } from './account.ts';
import type { Bank } from './bank.ts';

const COOKIE = 'kestrel_account';

/** Opens an account and makes it this browser's. */
export function openAccountFor(context: Context, bank: Bank): Account {
  const account = bank.open();
  setCookie(context, COOKIE, account.id, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 7 * 86_400 });
  return account;
}

/** This browser's account; a new one where it has none that is known. */
export function currentAccount(context: Context, bank: Bank): Account {
  return bank.find(getCookie(context, COOKIE) ?? '') ?? openAccountFor(context, bank);
}
