import type { Outcome } from '@tokencloud/contract/vocabulary';
import type { FlowState } from './state.ts';

/** What `verify()` resolves with if the person closes the widget in this state. Closing itself ends nothing. */
export function outcomeOf(state: FlowState, verificationId: string): Outcome {
  switch (state.name) {
    case 'submitted':
    case 'canceled':
    case 'expired':
      return { status: state.name, verificationId };
    case 'failed':
      return { status: 'failed', verificationId, reason: state.reason };
    case 'connecting':
    case 'linkInvalid':
    case 'introduction':
    case 'locating':
    case 'locationTrouble':
    case 'choosingDocument':
    case 'nothingOnOffer':
    case 'preparingCode':
    case 'handoff':
    case 'phoneConnected':
    case 'phoneStopped':
      return { status: 'closed', verificationId };
  }
}
