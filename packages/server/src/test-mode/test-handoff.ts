import type { TestHandoff } from '@tokencloud/contract/schemas';
import { sessionViewOf, type SessionSurroundings } from '../verifications/session-view.ts';
import type { Verification } from '../verifications/verification.ts';

/** What a simulated phone would scan or be told: the code on the page, and the pairing number. */
export function readTestHandoff(
  verification: Verification,
  surroundings: SessionSurroundings,
  now: number,
): TestHandoff {
  const { handoff, phone } = sessionViewOf(verification, surroundings, now);
  return { handoff, pairing_number: phone?.pairing_number ?? null };
}
