/** Where an account of Kestrel Savings stands. The one list. */
export const accountStatuses = ['unverified', 'in_review', 'active', 'refused'] as const;

/** An account's status. */
export type AccountStatus = (typeof accountStatuses)[number];

/** An account, as this bank keeps it. */
export type Account = {
  /** Also the `reference` of its verifications. */
  readonly id: string;
  /** The last four digits of the account number. */
  readonly ending: string;
  readonly status: AccountStatus;
  /** The verification that is going on or was the last; null before the first and after one that came to nothing. */
  readonly verificationId: string | null;
  /** Verifications minted so far. */
  readonly mints: number;
};

/** What the person's own browser is told of the account. */
export type AccountView = {
  readonly ending: string;
  readonly status: AccountStatus;
  /** Whether a verification is open that can be continued. */
  readonly hasOpenVerification: boolean;
};

/** Opens an account with made-up data. */
export function newAccount(id: string): Account {
  // Four digits from the id, so that the same account always shows the same.
  const digits = Array.from(id, (character) => character.charCodeAt(0) % 10).join('');
  return { id, ending: digits.slice(-4), status: 'unverified', verificationId: null, mints: 0 };
}

/** The account as its page shows it. */
export function viewOf({ ending, status, verificationId }: Account): AccountView {
  return { ending, status, hasOpenVerification: status === 'unverified' && verificationId !== null };
}
