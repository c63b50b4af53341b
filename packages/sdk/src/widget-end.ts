import type { Outcome } from '@tokencloud/contract/vocabulary';
import { callers, tellCallers } from './callers.ts';
import { endAll } from './lifetime.ts';

/** How a widget ends: once, whatever comes first. */
export type WidgetEnd = readonly [
  /** What its callers get, as far as they have not left. */
  result: Promise<Outcome>,
  /** Gives the result while the widget stays open. */
  answer: (outcome: Outcome) => void,
  /** Ends with an outcome, unless the result is known already. */
  finish: (outcome: Outcome) => void,
  /** Ends with an error, unless the result is known already. */
  fail: (error: unknown) => void,
];

/** Everything is undone before anyone hears of the end. */
export const createWidgetEnd = (): WidgetEnd => {
  let isOpen = true;
  let answer!: (outcome: Outcome) => void;
  let reject!: (error: unknown) => void;
  // A promise calls its executor at once, so both are there on the next line.
  const result = new Promise<Outcome>((...settlers) => {
    [answer, reject] = settlers;
  });
  const endWith =
    <Value>(settle: (value: Value) => void) =>
    (value: Value): void => {
      if (isOpen) {
        isOpen = false;
        endAll();
        tellCallers({ type: 'closed' });
        callers.clear();
        settle(value);
      }
    };
  return [result, answer, endWith(answer), endWith(reject)];
};
