import { availableDocuments } from './available-documents.ts';
import { endAttemptBadly } from './attempt-end.ts';
import type { CommandOf, FreshCode } from './command.ts';
import { changed, refused, type TransitionResult } from './transition-result.ts';
import type { Handoff, OpenVerification, Verification } from './verification.ts';
import { isOpenAt } from './verification.ts';

/** The sources that a declaration or a look at the network may not override, once they gave an answer. */
function isKeptAgainst(command: CommandOf<'set_region'>, { region }: Verification): boolean {
  if (region.value === 'unknown') return false;
  // Not knowing takes nothing away from what was known.
  if (command.region === 'unknown') return true;
  if (region.source === 'gps') return command.source !== 'gps';
  return region.source === 'declared' && command.source === 'ip';
}

/** The region may be set until a code exists; a surer source is not overridden by a weaker one. */
export function setRegion(
  verification: Verification,
  command: CommandOf<'set_region'>,
  now: number,
): TransitionResult {
  if (!isOpenAt(verification, now)) return refused('not_open');
  if (verification.generation > 0) return refused('region_locked');
  if (!verification.regionSources.includes(command.source)) return refused('region_source_not_allowed');
  if (isKeptAgainst(command, verification)) return { name: 'unchanged' };
  const { value, source } = verification.region;
  if (value === command.region && source === command.source) return { name: 'unchanged' };
  return changed(verification, { region: { value: command.region, source: command.source } });
}

function freshHandoff(verification: OpenVerification, fresh: FreshCode, now: number): Handoff {
  return {
    ...fresh,
    name: 'waiting',
    generation: verification.generation + 1,
    // A code that outlived its verification would look alive where nobody can use it any more.
    expiresAt: Math.min(now + verification.clock.codeSeconds * 1000, verification.expiresAt),
  };
}

/** Chooses a document and makes a code; the code before it dies. A running attempt keeps its time. */
export function makeHandoff(
  verification: Verification,
  command: CommandOf<'make_handoff'>,
  now: number,
): TransitionResult {
  if (!isOpenAt(verification, now)) return refused('not_open');
  if (!availableDocuments(verification).includes(command.document)) return refused('document_not_available');
  const before = verification.stage.handoff;
  if (before?.name === 'claimed' && now < before.attempt.renewableAt) return refused('phone_connected');
  const chosen: OpenVerification = { ...verification, document: command.document };
  const handoff = freshHandoff(chosen, command.fresh, now);
  if (before?.name === 'claimed') return endAttemptBadly(chosen, { handoff, stoppedPhone: null }, now);
  return changed(chosen, {
    stage: { name: 'open', handoff, stoppedPhone: null },
    generation: handoff.generation,
  });
}

/** *Not my phone* and *Use another phone*: the attempt ends, and a new code takes the place of the old one. */
export function releasePhone(
  verification: Verification,
  command: CommandOf<'release_phone'>,
  now: number,
): TransitionResult {
  if (!isOpenAt(verification, now)) return refused('not_open');
  if (verification.stage.handoff?.name !== 'claimed') return refused('no_attempt');
  const handoff = freshHandoff(verification, command.fresh, now);
  return endAttemptBadly(verification, { handoff, stoppedPhone: null }, now);
}

/** Canceled for good, by the person or the partner. */
export function cancel(
  verification: Verification,
  command: CommandOf<'cancel'>,
  now: number,
): TransitionResult {
  if (!isOpenAt(verification, now)) return refused('not_open');
  return changed(verification, { stage: { name: 'canceled', by: command.by, at: now } }, [
    'verification.canceled',
  ]);
}
