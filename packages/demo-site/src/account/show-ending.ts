import type { Say } from './locales/pick-locale.ts';
import { element } from './show-account.ts';
import type { Ending } from './verify-identity.ts';

/** Says how the verification went, in words for the person; undefined: nothing to say. */
export function showEnding(page: Document, ending: Ending | undefined, say: Say): void {
  const line = element(page, 'outcome');
  if (ending === undefined) {
    line.dataset['outcome'] = '';
    line.textContent = '';
    return;
  }
  const isOutcome = ending.kind === 'outcome';
  line.dataset['outcome'] = isOutcome ? ending.outcome.status : ending.code;
  line.textContent = say(isOutcome ? `outcome.${ending.outcome.status}` : 'outcome.error');
}
