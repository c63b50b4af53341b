import type { Outcome } from '@tokencloud/contract/vocabulary';
import { dismissCallers, tellCallers } from './callers.ts';
import { endAll } from './lifetime.ts';

/** How a widget ends: once, whatever comes first. */
export type WidgetEnd = {
  /** What its callers get, as far as they have not left. */
  readonly result: Promise<Outcome>;
  /** Gives the result while the widget stays open. */
  readonly answer: (outcome: Outcome) => void;
  /** Ends with an outcome, unless the result is known already. */
  readonly finish: (outcome: Outcome) => void;
  /** Ends with an error, unless the result is known already. */
  readonly fail: (error: unknown) => void;
  readonly isOpen: () => boolean;
};

/** @param onEnd called when everything has been undone, before anyone hears of it. */
export function createWidgetEnd(onEnd: () => void): WidgetEnd {
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
        onEnd();
        tellCallers({ type: 'closed' });
        dismissCallers();
        settle(value);
      }
    };
  return { result, answer, finish: endWith(answer), fail: endWith(reject), isOpen: () => isOpen };
}
