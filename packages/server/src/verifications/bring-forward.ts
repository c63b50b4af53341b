import type { CommandOf } from './command.ts';
import { changed, refused, type TransitionResult } from './transition-result.ts';
import { isOpenAt, type Handoff, type Verification } from './verification.ts';

/** The handoff whose ten minutes are over: those of the code that waits, or of the phone that has claimed it. */
function overdue(handoff: Handoff, now: number): Handoff {
  if (handoff.name === 'waiting') return now < handoff.expiresAt ? { ...handoff, expiresAt: now } : handoff;
  const { attempt } = handoff;
  return now < attempt.renewableAt ? { ...handoff, attempt: { ...attempt, renewableAt: now } } : handoff;
}

/** An end that the clock would bring is now, so that a test need not wait for it. */
export function bringForward(
  verification: Verification,
  { end }: CommandOf<'bring_forward'>,
  now: number,
): TransitionResult {
  if (!isOpenAt(verification, now)) return refused('not_open');
  if (end === 'verification') return changed(verification, { expiresAt: now });
  const { stage } = verification;
  if (stage.handoff === null) return refused('no_attempt');
  const handoff = overdue(stage.handoff, now);
  if (handoff === stage.handoff) return { name: 'unchanged' };
  return changed(verification, { stage: { ...stage, handoff } });
}
