import type { AccountView } from '../server/account.ts';
import type { TextId } from './locales/en.ts';
import type { Say } from './locales/pick-locale.ts';

/** The element with an id that the page's own HTML has. */
export function element(page: Document, id: string): HTMLElement {
  const found = page.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

/** What the person can do next, by the state of the account. */
function taskOf({ status, hasOpenVerification }: AccountView): `task.${'open' | AccountView['status']}` {
  return hasOpenVerification ? 'task.open' : `task.${status}`;
}

/** Puts the texts that do not change into the page. */
export function showTexts(page: Document, say: Say): void {
  for (const labelled of page.querySelectorAll<HTMLElement>('[data-text]')) {
    // Our own HTML names our own texts.
    labelled.textContent = say(labelled.dataset['text'] as TextId);
  }
  for (const named of page.querySelectorAll<HTMLElement>('[data-label]')) {
    // As above.
    named.setAttribute('aria-label', say(named.dataset['label'] as TextId));
  }
}

/** Shows how the account stands and what can be done. */
export function showAccount(page: Document, account: AccountView, say: Say): void {
  const task = taskOf(account);
  const status = element(page, 'account-status');
  status.dataset['status'] = account.status;
  status.textContent = say(`status.${account.status}`);
  element(page, 'account-ending').textContent = say('ending').replace('{ending}', account.ending);
  element(page, 'task-title').textContent = say(`${task}.title`);
  element(page, 'task-text').textContent = say(`${task}.text`);
  const verify = element(page, 'verify');
  verify.textContent = say(account.hasOpenVerification ? 'continue' : 'verify');
  verify.hidden = account.status !== 'unverified';
}
