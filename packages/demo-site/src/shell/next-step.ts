import type { Outcome, WidgetEvent } from '@tokencloud/sdk';
import type { AccountStatus } from '../server/account.ts';
import type { StepName } from './steps.ts';

/** The step after each event; undefined: it changes nothing. */
const afterEvent: Record<WidgetEvent['type'], StepName | undefined> = {
  opened: 'choose',
  document_chosen: 'choose',
  code_shown: 'phone',
  phone_connected: 'follow',
  submitted: 'review',
  closed: undefined,
};

/** The step after each way in which `verify()` resolves. */
const afterOutcome: Record<Outcome['status'], StepName> = {
  submitted: 'review',
  closed: 'press',
  canceled: 'press',
  expired: 'press',
  failed: 'press',
};

/** The step that each status of the account means; undefined: any. */
const afterStatus: Record<AccountStatus, StepName | undefined> = {
  unverified: undefined,
  in_review: 'review',
  active: 'done',
  refused: 'done',
};

/** Something that has happened in the demonstration. */
export type Happening =
  | { readonly kind: 'event'; readonly event: WidgetEvent }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'error' }
  | { readonly kind: 'status'; readonly status: AccountStatus };

function stepAfter(happening: Happening): StepName | undefined {
  switch (happening.kind) {
    case 'event':
      return afterEvent[happening.event.type];
    case 'outcome':
      return afterOutcome[happening.outcome.status];
    case 'error':
      return 'press';
    case 'status':
      return afterStatus[happening.status];
  }
}

/** The step after something has happened. A decision may overtake the widget's own words; it stays. */
export function nextStep(current: StepName, happening: Happening): StepName {
  return current === 'done' ? current : (stepAfter(happening) ?? current);
}
