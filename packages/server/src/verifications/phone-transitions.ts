import {
  consents,
  PAIRING_TRIES,
  type PhoneProblem,
  type ProblemCode,
  type VerificationStatus,
} from '@tokencloud/contract/vocabulary';
import { endAttemptBadly } from './attempt-end.ts';
import type { AttemptKey, CommandOf } from './command.ts';
import { changed, refused, type TransitionResult } from './transition-result.ts';
import { isOpenAt, statusAt } from './verification.ts';
import type { Attempt, Handoff, OpenVerification, Verification } from './verification.ts';

/** What a phone is told when the verification itself has ended. */
const endedCode: Record<Exclude<VerificationStatus, 'open'>, ProblemCode> = {
  in_review: 'verification_submitted',
  verified: 'verification_submitted',
  rejected: 'verification_submitted',
  failed: 'verification_failed',
  canceled: 'verification_canceled',
  expired: 'verification_expired',
};

function refusedAsEnded(verification: Verification, now: number): TransitionResult {
  const status = statusAt(verification, now);
  return refused(status === 'open' ? 'attempt_ended' : endedCode[status]);
}

type ClaimedHandoff = Extract<Handoff, { name: 'claimed' }>;

/** The verification with the attempt that a phone's token is for, or why there is none. */
type Running =
  | { readonly verification: OpenVerification; readonly handoff: ClaimedHandoff }
  | { readonly refusal: TransitionResult };

function runningAttempt(verification: Verification, key: AttemptKey, now: number): Running {
  if (!isOpenAt(verification, now)) return { refusal: refusedAsEnded(verification, now) };
  const { handoff } = verification.stage;
  if (handoff?.name === 'claimed' && handoff.attempt.id === key.attemptId) return { verification, handoff };
  const isReplaced = verification.generation > key.generation;
  return { refusal: refused(isReplaced ? 'attempt_replaced' : 'attempt_ended') };
}

/** Ends the attempt for a final problem, and keeps word of it for the page. */
function stopPhone(
  { verification, handoff }: Extract<Running, { handoff: ClaimedHandoff }>,
  problem: PhoneProblem,
  now: number,
): TransitionResult & { name: 'changed' } {
  const { platform, step } = handoff.attempt;
  const stoppedPhone = { platform, step, problem, lastSeenAt: now };
  return endAttemptBadly(verification, { handoff: null, stoppedPhone }, now);
}

function withAttempt(
  { verification, handoff }: Extract<Running, { handoff: ClaimedHandoff }>,
  change: Partial<Attempt>,
  now: number,
): TransitionResult & { name: 'changed' } {
  const attempt: Attempt = { ...handoff.attempt, lastSeenAt: now, ...change };
  return changed(verification, {
    stage: { ...verification.stage, handoff: { ...handoff, attempt } },
  });
}

/** Begins an attempt, or goes on with it where the same phone asks again. */
export function claim(
  verification: Verification,
  command: CommandOf<'claim'>,
  now: number,
): TransitionResult {
  if (!isOpenAt(verification, now)) return refusedAsEnded(verification, now);
  if (command.generation < verification.generation) return refused('code_replaced');
  const { handoff } = verification.stage;
  if (handoff === null) return refused('code_expired');
  if (handoff.name === 'claimed') {
    if (handoff.attempt.claimKeyHash !== command.claimKeyHash) return refused('code_claimed');
    return withAttempt({ verification, handoff }, {}, now);
  }
  if (now >= handoff.expiresAt) return refused('code_expired');
  const attempt: Attempt = {
    id: command.attemptId,
    claimKeyHash: command.claimKeyHash,
    platform: command.platform,
    nonce: command.nonce,
    claimedAt: now,
    renewableAt: now + verification.clock.claimSeconds * 1000,
    step: 'opened',
    problem: null,
    pairing:
      command.pairingNumber === null
        ? { name: 'not_needed' }
        : { name: 'required', number: command.pairingNumber, triesLeft: PAIRING_TRIES },
    lastSeenAt: now,
  };
  return changed(verification, {
    attempts: verification.attempts + 1,
    stage: { name: 'open', handoff: { ...handoff, name: 'claimed', attempt }, stoppedPhone: null },
  });
}

/** The number that the page shows, typed on the phone. A wrong one counts; the last try ends the attempt. */
export function pair(verification: Verification, command: CommandOf<'pair'>, now: number): TransitionResult {
  const running = runningAttempt(verification, command, now);
  if ('refusal' in running) return running.refusal;
  const { pairing } = running.handoff.attempt;
  if (pairing.name !== 'required') return { name: 'unchanged' };
  if (pairing.number === command.number) return withAttempt(running, { pairing: { name: 'passed' } }, now);
  const triesLeft = pairing.triesLeft - 1;
  const counted =
    triesLeft > 0
      ? withAttempt(running, { pairing: { ...pairing, triesLeft } }, now)
      : stopPhone(running, 'pairing_failed', now);
  return { ...counted, refusal: { code: 'pairing_wrong', triesLeft } };
}

/** A step of the phone; the same one again is a sign of life. */
export function reportStep(
  verification: Verification,
  command: CommandOf<'report_step'>,
  now: number,
): TransitionResult {
  const running = runningAttempt(verification, command, now);
  if ('refusal' in running) return running.refusal;
  if (running.handoff.attempt.pairing.name === 'required') return refused('pairing_required');
  return withAttempt(running, { step: command.step, problem: null }, now);
}

/** A problem of the phone. A final one ends the attempt, never the verification by itself. */
export function reportProblem(
  verification: Verification,
  command: CommandOf<'report_problem'>,
  now: number,
): TransitionResult {
  const running = runningAttempt(verification, command, now);
  if ('refusal' in running) return running.refusal;
  if (!command.final) return withAttempt(running, { problem: command.code }, now);
  return stopPhone(running, command.code, now);
}

/** The one submission. The same body from the same attempt again is answered as before. */
export function submit(
  verification: Verification,
  command: CommandOf<'submit'>,
  now: number,
): TransitionResult {
  const { stage } = verification;
  if ('submission' in stage) {
    const { attemptId, fingerprint } = stage.submission;
    const isSame = attemptId === command.attemptId && fingerprint === command.fingerprint;
    return isSame ? { name: 'unchanged' } : refused('verification_submitted');
  }
  const running = runningAttempt(verification, command, now);
  if ('refusal' in running) return running.refusal;
  if (running.handoff.attempt.pairing.name === 'required') return refused('pairing_required');
  if (consents.some((consent) => !command.consents.includes(consent))) return refused('consent_missing');
  if (command.document !== verification.document) return refused('document_mismatch');
  if (!command.hasPassedLiveness) return refused('liveness_missing');
  if (command.evidence === 'refused') return refused('evidence_refused');
  const { attemptId, fingerprint } = command;
  return changed(
    verification,
    { stage: { name: 'in_review', submission: { attemptId, fingerprint, at: now } } },
    ['verification.submitted'],
  );
}
