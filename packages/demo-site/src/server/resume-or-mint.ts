import type { Account } from './account.ts';
import { VerificationApiError, type VerificationApi } from './verification-api.ts';

/** What a page may ask for when a verification begins. */
export type MintWishes = {
  readonly locale?: string | undefined;
  /** Test mode: what to pretend. */
  readonly scenario?: string | undefined;
  /** Test mode: shorter times. */
  readonly clock?: Readonly<Record<string, number>> | undefined;
};

/** A token for the person's browser, and the verification that it is for. */
export type Grant = {
  readonly verificationId: string;
  readonly clientToken: string;
  readonly isNew: boolean;
};

function textOf(answer: Readonly<Record<string, unknown>>, name: string): string {
  const value = answer[name];
  if (typeof value !== 'string') throw new Error(`The verification server answered without ${name}.`);
  return value;
}

async function resume(api: VerificationApi, account: Account): Promise<Grant | undefined> {
  const query = new URLSearchParams({ reference: account.id, status: 'open', limit: '1' });
  const { data } = await api({ path: `/v1/verifications?${query}` });
  const newest: unknown = Array.isArray(data) ? data[0] : undefined;
  if (newest === undefined) return undefined;
  const verificationId = textOf(Object(newest), 'id');
  try {
    const path = `/v1/verifications/${verificationId}/client_token`;
    const grant = await api({ method: 'POST', path });
    return { verificationId, clientToken: textOf(grant, 'client_token'), isNew: false };
  } catch (error) {
    // It has ended between the two questions: there is nothing left to resume.
    if (error instanceof VerificationApiError && error.code === 'not_open') return undefined;
    throw error;
  }
}

/**
 * Gets a client token for the account: of its open verification, else of a new one. People come back (a phone
 * discards the page, a lunch break passes), so this is what every press of the button does.
 */
export async function resumeOrMint(
  api: VerificationApi,
  account: Account,
  { locale, scenario, clock }: MintWishes,
): Promise<Grant> {
  const resumed = await resume(api, account);
  if (resumed !== undefined) return resumed;
  const minted = await api({
    method: 'POST',
    path: '/v1/verifications',
    // Two presses at once, or a press after a lost answer, are one verification.
    idempotencyKey: [account.id, account.mints, scenario ?? '', locale ?? ''].join(':'),
    body: {
      reference: account.id,
      account_hint: `Account ending ${account.ending}`,
      ...(locale === undefined ? {} : { locale }),
      ...(scenario === undefined ? {} : { scenario }),
      ...(clock === undefined ? {} : { clock }),
    },
  });
  return { verificationId: textOf(minted, 'id'), clientToken: textOf(minted, 'client_token'), isNew: true };
}
