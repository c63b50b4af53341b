import type { Outcome, OutcomeStatus, SdkErrorCode, WidgetEvent } from '@tokencloud/contract/vocabulary';

/** What a fake widget does, from its opening to its end. */
export type FakeStory = {
  /** What `onEvent` is told, in order. `closed` comes by itself at the end. */
  readonly events: readonly Exclude<WidgetEvent, { type: 'closed' }>[];
  /** How it ends: an outcome's status, or the code that `verify()` rejects with. */
  readonly end: OutcomeStatus | SdkErrorCode;
};

/** What to pretend: how it ends, on the usual way there; or a story of your own. */
export type FakeScenario = FakeStory['end'] | FakeStory;

const opened = { type: 'opened' } as const;
const toTheCode = [
  opened,
  { type: 'document_chosen', document: 'cn_id_card' },
  { type: 'code_shown', document: 'cn_id_card' },
] as const;
const toThePhone = [...toTheCode, { type: 'phone_connected', platform: 'android' }] as const;

/** What usually happens before each outcome. */
const eventsBefore: Readonly<Record<OutcomeStatus, FakeStory['events']>> = {
  submitted: [...toThePhone, { type: 'submitted' }],
  closed: [opened],
  canceled: toTheCode,
  expired: toTheCode,
  failed: toThePhone,
};

const isOutcomeStatus = (end: FakeStory['end']): end is OutcomeStatus => Object.hasOwn(eventsBefore, end);

/** The story of a scenario. Errors come before there is anything to see. */
export function storyOf(scenario: FakeScenario): FakeStory {
  if (typeof scenario !== 'string') return scenario;
  return { events: isOutcomeStatus(scenario) ? eventsBefore[scenario] : [], end: scenario };
}

/** How a story ends: what `verify()` resolves with, or the code of what it rejects with. */
export type FakeEnd =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'error'; readonly code: SdkErrorCode };

/** The end of a story, for a verification. */
export function endOf({ end }: FakeStory, verificationId: string): FakeEnd {
  if (!isOutcomeStatus(end)) return { kind: 'error', code: end };
  const outcome: Outcome =
    end === 'failed'
      ? { status: end, verificationId, reason: 'attempts_exhausted' }
      : { status: end, verificationId };
  return { kind: 'outcome', outcome };
}
