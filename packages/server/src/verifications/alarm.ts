import { scenarioCatalogue } from '../test-mode/scenario-catalogue.ts';
import type { Command } from './command.ts';
import { reviewDueAt, type Verification } from './verification.ts';

const DAY_MS = 24 * 3600 * 1000;

/** What the server itself does to a verification at a moment. */
type Alarm = { readonly at: number; readonly command: Command };

/**
 * What the server does next by itself: the 24 h end of an open verification, in test mode the pretended review desk's
 * decision, and the redaction when the retention is over, whether it was decided or never.
 */
export function alarmOf(verification: Verification): Alarm | null {
  const { stage, expiresAt, retentionDays, redactedAt } = verification;
  if (stage.name === 'open') return { at: expiresAt, command: { name: 'expire' } };
  if (!('submission' in stage)) return null;
  const { submission } = stage;
  const decision = stage.name === 'in_review' ? pretendedDecision(verification, submission.at) : null;
  if (decision !== null) return decision;
  if (redactedAt !== null) return null;
  const retainedUntil = submission.at + retentionDays * DAY_MS;
  const at = stage.name === 'in_review' ? Math.max(retainedUntil, reviewDueAt(submission)) : retainedUntil;
  return { at, command: { name: 'redact' } };
}

/** The test-mode review desk's decision; null in live mode, and where the scenario has none. */
function pretendedDecision({ scenario, clock }: Verification, submittedAt: number): Alarm | null {
  if (scenario === null) return null;
  const { decision, leastReviewSeconds } = scenarioCatalogue[scenario];
  if (decision === null) return null;
  const seconds = Math.max(clock.reviewSeconds, leastReviewSeconds);
  return {
    at: submittedAt + seconds * 1000,
    command: { name: 'decide', decision, reason: decision === 'rejected' ? 'Test mode: rejected.' : null },
  };
}
