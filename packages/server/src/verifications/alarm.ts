import { scenarioCatalogue } from '../test-mode/scenario-catalogue.ts';
import type { Command } from './command.ts';
import type { Verification } from './verification.ts';

/** What the server itself does to a verification at a moment. */
type Alarm = { readonly at: number; readonly command: Command };

/**
 * What the server does next by itself: the 24 h end of an open verification, and in test mode the pretended
 * review desk's decision.
 */
export function alarmOf(verification: Verification): Alarm | null {
  const { stage, scenario, clock, expiresAt } = verification;
  if (stage.name === 'open') return { at: expiresAt, command: { name: 'expire' } };
  if (stage.name !== 'in_review' || scenario === null) return null;
  const { decision, leastReviewSeconds } = scenarioCatalogue[scenario];
  if (decision === null) return null;
  const seconds = Math.max(clock.reviewSeconds, leastReviewSeconds);
  return {
    at: stage.submission.at + seconds * 1000,
    command: { name: 'decide', decision, reason: decision === 'rejected' ? 'Test mode: rejected.' : null },
  };
}
