import { newAccount, type Account } from './account.ts';
import { readState, writeState } from './state-file.ts';

/** Webhook ids that are remembered; far more than a sender repeats within its days of retries. */
const REMEMBERED_WEBHOOKS = 5000;

/** The accounts of Kestrel Savings. Every change is on disk before it is answered. */
export type Bank = {
  /** Opens an account. */
  readonly open: () => Account;
  readonly find: (id: string) => Account | undefined;
  readonly change: (id: string, change: Partial<Omit<Account, 'id'>>) => Account;
  readonly hasSeenWebhook: (webhookId: string) => boolean;
  /** Remembers a webhook that has been acted on. */
  readonly rememberWebhook: (webhookId: string) => void;
};

/** What the bank is built on. */
export type BankOptions = {
  readonly stateFile: string;
  readonly makeId: () => string;
  /** Told of every account after it has changed. */
  readonly onChanged: (account: Account) => void;
};

/** Opens the bank with what its state file remembers. */
export function openBank({ stateFile, makeId, onChanged }: BankOptions): Bank {
  let state = readState(stateFile);
  const save = (account: Account): Account => {
    state = { ...state, accounts: { ...state.accounts, [account.id]: account } };
    writeState(stateFile, state);
    onChanged(account);
    return account;
  };
  const find = (id: string): Account | undefined =>
    Object.hasOwn(state.accounts, id) ? state.accounts[id] : undefined;
  return {
    find,
    open: () => save(newAccount(makeId())),
    change: (id, change) => {
      const account = find(id);
      if (account === undefined) throw new Error('There is no such account.');
      return save({ ...account, ...change });
    },
    hasSeenWebhook: (webhookId) => state.webhookIds.includes(webhookId),
    rememberWebhook: (webhookId) => {
      state = { ...state, webhookIds: [...state.webhookIds, webhookId].slice(-REMEMBERED_WEBHOOKS) };
      writeState(stateFile, state);
    },
  };
}
