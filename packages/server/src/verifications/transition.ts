import type { WebhookEventType } from '@tokencloud/contract/vocabulary';
import { bringForward } from './bring-forward.ts';
import type { Command, CommandOf } from './command.ts';
import { claim, pair, reportProblem, reportStep, submit } from './phone-transitions.ts';
import { changed, refused, type TransitionResult } from './transition-result.ts';
import { reviewDueAt, type Verification } from './verification.ts';
import { cancel, makeHandoff, releasePhone, setRegion } from './widget-transitions.ts';

const decisionEvent = {
  verified: 'verification.verified',
  rejected: 'verification.rejected',
} as const satisfies Record<string, WebhookEventType>;

function decide(verification: Verification, command: CommandOf<'decide'>, now: number): TransitionResult {
  const { stage } = verification;
  if (stage.name !== 'in_review') return refused('not_in_review');
  const { decision } = command;
  // What a reviewer writes about a person is personal data, and of a redacted one none is kept.
  const reason = verification.redactedAt === null ? command.reason : null;
  return changed(verification, { stage: { name: decision, submission: stage.submission, at: now, reason } }, [
    decisionEvent[decision],
  ]);
}

function expire(verification: Verification, now: number): TransitionResult {
  if (verification.stage.name !== 'open' || now < verification.expiresAt) return { name: 'unchanged' };
  return changed(verification, { stage: { name: 'expired', at: now } }, ['verification.expired']);
}

function redact(verification: Verification, now: number): TransitionResult {
  const { stage } = verification;
  // A decision that comes in time finds everything there; nobody can be made to wait for one that does not come.
  const isUnderReview = stage.name === 'in_review' && now < reviewDueAt(stage.submission);
  if (stage.name === 'open' || isUnderReview) return refused('still_open');
  if (verification.redactedAt !== null) return { name: 'unchanged' };
  const isDecided = stage.name === 'verified' || stage.name === 'rejected';
  return changed(verification, { redactedAt: now, stage: isDecided ? { ...stage, reason: null } : stage });
}

/**
 * The life of a verification: every rule of it, and nothing else. Pure: the same verification, command and
 * moment always give the same result, and nothing is read or written.
 * @param now milliseconds since 1970, by the server's clock.
 */
export function transition(verification: Verification, command: Command, now: number): TransitionResult {
  switch (command.name) {
    case 'set_region':
      return setRegion(verification, command, now);
    case 'make_handoff':
      return makeHandoff(verification, command, now);
    case 'release_phone':
      return releasePhone(verification, command, now);
    case 'cancel':
      return cancel(verification, command, now);
    case 'claim':
      return claim(verification, command, now);
    case 'pair':
      return pair(verification, command, now);
    case 'report_step':
      return reportStep(verification, command, now);
    case 'report_problem':
      return reportProblem(verification, command, now);
    case 'submit':
      return submit(verification, command, now);
    case 'decide':
      return decide(verification, command, now);
    case 'expire':
      return expire(verification, now);
    case 'bring_forward':
      return bringForward(verification, command, now);
    case 'redact':
      return redact(verification, now);
  }
}
