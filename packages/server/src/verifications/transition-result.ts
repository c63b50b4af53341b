import type { ProblemCode, WebhookEventType } from '@tokencloud/contract/vocabulary';
import type { Verification } from './verification.ts';

/** Why a command was refused; `triesLeft` belongs to `pairing_wrong`. */
export type Refusal = { readonly code: ProblemCode; readonly triesLeft?: number };

/** What became of a command. */
export type TransitionResult =
  /** Something changed. `refusal` where the command failed and its failing counts (a wrong pairing number). */
  | {
      readonly name: 'changed';
      readonly verification: Verification;
      readonly events: readonly WebhookEventType[];
      readonly refusal: Refusal | null;
    }
  /** It was so already; answer as if it had just been done. */
  | { readonly name: 'unchanged' }
  | { readonly name: 'refused'; readonly refusal: Refusal };

/** A refusal. */
export function refused(code: ProblemCode): TransitionResult {
  return { name: 'refused', refusal: { code } };
}

/** A change, with the events it yields. */
export function changed(
  verification: Verification,
  change: Partial<Verification>,
  events: readonly WebhookEventType[] = [],
): TransitionResult & { name: 'changed' } {
  return {
    name: 'changed',
    verification: { ...verification, ...change, version: verification.version + 1 },
    events,
    refusal: null,
  };
}
