import type { AccountView } from './account.ts';

/** News for the pages that show an account. */
export type Update =
  | { readonly kind: 'account'; readonly account: AccountView }
  | { readonly kind: 'webhook'; readonly type: string; readonly timestamp: string };

/** Hands news to the pages that listen. */
export type Updates = {
  readonly publish: (accountId: string, update: Update) => void;
  /** @returns ends the listening. */
  readonly subscribe: (accountId: string, onUpdate: (update: Update) => void) => () => void;
};

/** Begins with nobody listening. */
export function createUpdates(): Updates {
  const listeners = new Map<string, Set<(update: Update) => void>>();
  return {
    publish: (accountId, update) => {
      for (const onUpdate of listeners.get(accountId) ?? []) onUpdate(update);
    },
    subscribe: (accountId, onUpdate) => {
      const ofAccount = listeners.get(accountId) ?? new Set();
      listeners.set(accountId, ofAccount.add(onUpdate));
      return () => {
        ofAccount.delete(onUpdate);
        if (ofAccount.size === 0) listeners.delete(accountId);
      };
    },
  };
}
