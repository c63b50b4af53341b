import type { Claim } from '@tokencloud/contract/schemas';
import type { Consent, PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { ReportedProblem } from './problem-plays.ts';
import type { Failure } from './failure.ts';

/** What a person does in the app. */
export type PersonEvent =
  | { readonly type: 'platformChosen'; readonly platform: PhonePlatform }
  | { readonly type: 'startPressed' }
  /** Go on with the code in the address instead of a Request ID. */
  | { readonly type: 'scannedCodeChosen' }
  | { readonly type: 'requestIdEntered'; readonly requestId: string }
  | { readonly type: 'agreed'; readonly consents: readonly Consent[] }
  | { readonly type: 'declined' }
  /** *Not my account*, or the app is closed. */
  | { readonly type: 'stopPressed' }
  | { readonly type: 'numberEntered'; readonly number: string }
  | { readonly type: 'documentHeld' }
  | { readonly type: 'dataConfirmed' }
  | { readonly type: 'livenessStarted' }
  | { readonly type: 'retryPressed' }
  | { readonly type: 'anotherRequestIdPressed' }
  | { readonly type: 'donePressed' };

/** What a tester makes happen, outside the app. */
export type PanelEvent =
  | {
      readonly type: 'problemPlayed';
      readonly problem: ReportedProblem;
      readonly ending: 'final' | 'not_final';
    }
  | { readonly type: 'quietChosen' }
  | { readonly type: 'speakingChosen' }
  | { readonly type: 'answerLost' };

/** What activities have to say. */
type ActivityEvent =
  | { readonly type: 'claimAnswered'; readonly claim: Claim }
  | { readonly type: 'pairingAnswered' }
  | { readonly type: 'submissionAnswered'; readonly reviewSeconds: number }
  /** The end of the attempt has been told. */
  | { readonly type: 'endTold' }
  /** The state's one request failed. */
  | { readonly type: 'callFailed'; readonly failure: Failure }
  /** The step or the problem has reached the server. */
  | { readonly type: 'wordSaid' }
  /** The server refused a word: the attempt is over, or a number is needed first. */
  | { readonly type: 'wordRefused'; readonly failure: Extract<Failure, { kind: 'problem' }> }
  /** The read or the liveness check has taken its time. */
  | { readonly type: 'progressFinished' };

/** Everything that can happen; in the past tense. */
export type FlowEvent = PersonEvent | PanelEvent | ActivityEvent;
