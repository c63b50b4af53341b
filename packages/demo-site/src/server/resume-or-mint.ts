import { TokenCloudApiError, type MintBody, type TokenCloudClient } from '@tokencloud/node';
import { pickLocale, textsOf } from '../account/locales/pick-locale.ts';
import type { Account } from './account.ts';

/** What a page may ask for when a verification begins: its locale, and in test mode what to pretend. */
export type MintWishes = Pick<MintBody, 'locale' | 'scenario' | 'clock'>;

/** A token for the person's browser, and the verification that it is for. */
export type Grant = {
  readonly verificationId: string;
  readonly clientToken: string;
  readonly isNew: boolean;
};

/** What this bank asks of the verification server. */
export type Verifications = Pick<
  TokenCloudClient,
  'listVerifications' | 'renewClientToken' | 'mintVerification'
>;

/** How the person knows the account, in the language that the page has been read in: the phone shows it. */
function accountHint({ ending }: Account, locale: string | undefined): string {
  return textsOf(pickLocale(locale ?? null, []))('ending').replace('{ending}', ending);
}

async function resume(tokencloud: Verifications, account: Account): Promise<Grant | undefined> {
  const { data } = await tokencloud.listVerifications({ reference: account.id, status: 'open', limit: 1 });
  const verificationId = data[0]?.id;
  if (verificationId === undefined) return undefined;
  try {
    const grant = await tokencloud.renewClientToken(verificationId);
    return { verificationId, clientToken: grant.client_token, isNew: false };
  } catch (error) {
    // It has ended between the two questions: there is nothing left to resume.
    if (error instanceof TokenCloudApiError && error.code === 'not_open') return undefined;
    throw error;
  }
}

/**
 * Gets a client token for the account: of its open verification, else of a new one. People come back (a phone
 * discards the page, a lunch break passes), so this is what every press of the button does.
 */
export async function resumeOrMint(
  tokencloud: Verifications,
  account: Account,
  wishes: MintWishes,
): Promise<Grant> {
  const resumed = await resume(tokencloud, account);
  if (resumed !== undefined) return resumed;
  const { locale, scenario } = wishes;
  const minted = await tokencloud.mintVerification(
    { reference: account.id, account_hint: accountHint(account, locale), ...wishes },
    // Two presses at once, or a press after a lost answer, are one verification.
    { idempotencyKey: [account.id, account.mints, scenario ?? '', locale ?? ''].join(':') },
  );
  return { verificationId: minted.id, clientToken: minted.client_token, isNew: true };
}
