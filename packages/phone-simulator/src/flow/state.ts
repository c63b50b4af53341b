import type { Claim, SubmissionBody } from '@tokencloud/contract/schemas';
import type { Consent, DocumentType, Locale, PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { ReportedProblem } from './problem-plays.ts';
import type { Failure } from './failure.ts';
import type { Refusal } from './refusal.ts';

/** What an attempt is claimed with. */
export type ClaimTarget =
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'request_id'; readonly requestId: string };

/** A claimed attempt, as long as it runs. */
export type Attempt = {
  readonly platform: PhonePlatform;
  /** Kept so that a phone that was restarted can claim again. */
  readonly target: ClaimTarget;
  readonly claim: Claim;
  /** What the scenario still has to play. */
  readonly plan: { readonly name: 'nothing' | 'silence' } | { readonly name: ReportedProblem };
  /** A silent phone says nothing of itself; what the person hands in is still sent. */
  readonly voice: 'speaking' | 'silent';
  readonly pairing: 'needed' | 'done';
  /** What the person has agreed to. */
  readonly agreed: readonly Consent[];
};

/** Where the one request of a state stands. */
export type Call =
  | { readonly name: 'running' }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'done' };

/** A screen that waits for the person, or shows a problem that can be mended. */
type CalmPhase =
  | { readonly name: 'ready' }
  | { readonly name: 'troubled'; readonly problem: ReportedProblem };

/** A screen on which the phone also does something that takes a while. */
type ActivePhase = CalmPhase | { readonly name: 'running' };

/** Typing the pairing number. */
export type PairingPhase =
  | CalmPhase
  | { readonly name: 'checking' }
  | { readonly name: 'wrong'; readonly triesLeft: number }
  | { readonly name: 'failed'; readonly failure: Failure };

/** What an end still knows. `document` and `locale` are null where no claim has said them. */
export type Ended = {
  readonly platform: PhonePlatform;
  readonly document: DocumentType | null;
  readonly locale: Locale | null;
};

/**
 * What the person meets on the simulated phone; one screen each.
 * A new member does not compile until it has its rules and its screen.
 */
export type FlowState =
  | { readonly name: 'choosingPhone'; readonly code: string | null }
  /** The App Clip's first screen. */
  | { readonly name: 'welcome'; readonly code: string | null }
  | {
      readonly name: 'enteringRequestId';
      readonly platform: PhonePlatform;
      /** The code that the address holds, offered as another way. */
      readonly code: string | null;
      readonly entered: string;
      /** `unknown`: well-formed, but the server has no such one. */
      readonly answer: 'none' | 'unknown';
    }
  | {
      readonly name: 'claiming';
      readonly platform: PhonePlatform;
      readonly target: ClaimTarget;
      readonly call: Call;
    }
  /** Whose page this is, whose account, and the consents. */
  | { readonly name: 'consenting'; readonly attempt: Attempt; readonly phase: CalmPhase }
  | {
      readonly name: 'pairing';
      readonly attempt: Attempt;
      /** As entered last; kept when the network fails. */
      readonly number: string;
      readonly phase: PairingPhase;
    }
  | { readonly name: 'scanning'; readonly attempt: Attempt; readonly phase: ActivePhase }
  | { readonly name: 'confirming'; readonly attempt: Attempt; readonly phase: CalmPhase }
  | { readonly name: 'liveness'; readonly attempt: Attempt; readonly phase: ActivePhase }
  | {
      readonly name: 'submitting';
      readonly attempt: Attempt;
      /** Made once: sent again, it is the same. */
      readonly body: SubmissionBody;
      readonly call: Call;
    }
  | { readonly name: 'complete'; readonly ended: Ended; readonly reviewSeconds: number }
  /** A final problem. */
  | {
      readonly name: 'stopped';
      readonly attempt: Attempt;
      readonly problem: ReportedProblem;
      readonly call: Call;
    }
  /** The person stopped on this phone. */
  | { readonly name: 'released'; readonly attempt: Attempt; readonly call: Call }
  /** The server will not go on with this phone. */
  | { readonly name: 'refused'; readonly ended: Ended; readonly refusal: Refusal }
  | { readonly name: 'closed'; readonly ended: Ended };

/** A flow state's name. */
export type FlowStateName = FlowState['name'];

/** The flow state of a name. */
export type FlowStateOf<Name extends FlowStateName> = Extract<FlowState, { name: Name }>;

/** The states in which an attempt runs and the panel can make things go wrong. */
export type RunningState = FlowStateOf<
  'consenting' | 'pairing' | 'scanning' | 'confirming' | 'liveness' | 'submitting'
>;
