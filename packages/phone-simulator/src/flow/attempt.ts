import type { Claim } from '@tokencloud/contract/schemas';
import { problemOfScenario, type PhonePlatform, type Scenario } from '@tokencloud/contract/vocabulary';
import { isReported } from './problem-plays.ts';
import type { Attempt, ClaimTarget, Ended } from './state.ts';

function planOf(scenario: Scenario | null): Attempt['plan'] {
  if (scenario === null) return { name: 'nothing' };
  if (scenario === 'phone_silent') return { name: 'silence' };
  const problem = problemOfScenario(scenario);
  return { name: problem !== undefined && isReported(problem) ? problem : 'nothing' };
}

/** The attempt that a claim begins or goes on with. Nothing is agreed to yet, also after a restart. */
export function attemptOf(
  claimed: { readonly platform: PhonePlatform; readonly target: ClaimTarget },
  claim: Claim,
): Attempt {
  return {
    platform: claimed.platform,
    target: claimed.target,
    claim,
    plan: planOf(claim.scenario),
    voice: 'speaking',
    pairing: claim.pairing === 'required' ? 'needed' : 'done',
    agreed: [],
  };
}

/** What is left of an attempt when it is over; above all, no token. */
export function endedOf(attempt: Attempt): Ended {
  const { document, locale } = attempt.claim;
  return { platform: attempt.platform, document, locale };
}
