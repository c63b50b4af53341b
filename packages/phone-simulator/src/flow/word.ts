import type { PhoneStep } from '@tokencloud/contract/vocabulary';
import type { ReportedProblem } from './problem-plays.ts';
import type { FlowState } from './state.ts';

/** What a phone says of itself while a screen is open: where the person is, or what can be mended. */
export type Word =
  | { readonly kind: 'step'; readonly step: PhoneStep }
  | { readonly kind: 'problem'; readonly problem: ReportedProblem };

/** Where a screen is, in the server's words. Null: the screen has none to say. */
const stepOf = {
  consenting: 'opened',
  pairing: null,
  scanning: 'scanning',
  confirming: 'confirming',
  liveness: 'liveness',
} as const satisfies Record<string, PhoneStep | null>;

/**
 * The word of a state, or `null` where it has none: the phone is silent, nothing runs, or the server would
 * refuse a step because it waits for the pairing number.
 */
export function wordOf(state: FlowState): Word | null {
  switch (state.name) {
    case 'consenting':
    case 'pairing':
    case 'scanning':
    case 'confirming':
    case 'liveness': {
      if (state.attempt.voice === 'silent') return null;
      if (state.phase.name === 'troubled') return { kind: 'problem', problem: state.phase.problem };
      const step = stepOf[state.name];
      return step === null || state.attempt.pairing === 'needed' ? null : { kind: 'step', step };
    }
    case 'choosingPhone':
    case 'welcome':
    case 'enteringRequestId':
    case 'claiming':
    case 'submitting':
    case 'complete':
    case 'stopped':
    case 'released':
    case 'refused':
    case 'closed':
      return null;
  }
}
