import { REVIEW_SECONDS } from '@tokencloud/contract/vocabulary';
import type {
  Decision,
  DocumentType,
  FailureCode,
  Locale,
  Mode,
  PhonePlatform,
  PhoneProblem,
  PhoneStep,
  Region,
  RegionSource,
  Scenario,
  VerificationStatus,
} from '@tokencloud/contract/vocabulary';

/** Milliseconds since 1970. */
type Milliseconds = number;

/** How far the phone has come with the pairing number. */
export type PairingProgress =
  | { readonly name: 'not_needed' }
  | { readonly name: 'required'; readonly number: string; readonly triesLeft: number }
  | { readonly name: 'passed' };

/** One claim by one phone, until it submits or ends. */
export type Attempt = {
  readonly id: string;
  /** SHA-256 of the phone's claim key: the same phone claims again with it. */
  readonly claimKeyHash: string;
  readonly platform: PhonePlatform;
  /** What the phone's evidence is made over. */
  readonly nonce: string;
  readonly claimedAt: Milliseconds;
  /** From here on a plain new code is allowed, although the phone may still submit. */
  readonly renewableAt: Milliseconds;
  readonly step: PhoneStep;
  /** A problem that is not final; the phone goes on after it. */
  readonly problem: PhoneProblem | null;
  readonly pairing: PairingProgress;
  readonly lastSeenAt: Milliseconds;
};

/** A code and what has become of it. */
type HandoffCode = {
  readonly generation: number;
  readonly code: string;
  readonly requestId: string;
  readonly expiresAt: Milliseconds;
  /** Keyed hash of the network of the widget that asked for the code; null where it is not known. */
  readonly network: string | null;
};

/** The handoff in force. */
export type Handoff =
  | (HandoffCode & { readonly name: 'waiting' })
  | (HandoffCode & { readonly name: 'claimed'; readonly attempt: Attempt });

/** What the page may be told of a phone whose attempt ended. */
export type StoppedPhone = {
  readonly platform: PhonePlatform;
  readonly step: PhoneStep;
  readonly problem: PhoneProblem;
  readonly lastSeenAt: Milliseconds;
};

/** The one submission of a verification. */
export type Submission = {
  readonly attemptId: string;
  /** Keyed fingerprint of its body, so that the same one again is known. */
  readonly fingerprint: string;
  readonly at: Milliseconds;
};

/** Where a verification stands; the name is its status. */
export type Stage =
  | { readonly name: 'open'; readonly handoff: Handoff | null; readonly stoppedPhone: StoppedPhone | null }
  | { readonly name: 'in_review'; readonly submission: Submission }
  | {
      readonly name: Decision;
      readonly submission: Submission;
      readonly at: Milliseconds;
      readonly reason: string | null;
    }
  | { readonly name: 'failed'; readonly code: FailureCode; readonly at: Milliseconds }
  | { readonly name: 'canceled'; readonly by: 'person' | 'partner'; readonly at: Milliseconds }
  | { readonly name: 'expired'; readonly at: Milliseconds };

/** The stage of a name. */
export type StageOf<Name extends Stage['name']> = Extract<Stage, { name: Name }>;

/** The task of verifying one person once. */
export type Verification = {
  readonly id: string;
  readonly partnerId: string;
  readonly mode: Mode;
  readonly reference: string;
  readonly documents: readonly DocumentType[];
  readonly regionSources: readonly RegionSource[];
  readonly accountHint: string | null;
  readonly locale: Locale | null;
  readonly returnUrl: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  /** Null in live mode. */
  readonly scenario: Scenario | null;
  readonly clock: {
    readonly codeSeconds: number;
    readonly claimSeconds: number;
    readonly reviewSeconds: number;
  };
  /** Days after the submission at which personal data is redacted, as the person was told. */
  readonly retentionDays: number;
  readonly createdAt: Milliseconds;
  /** When it expires if nothing is submitted. */
  readonly expiresAt: Milliseconds;
  /** Grows by 1 with every accepted change, from 1. */
  readonly version: number;
  readonly region: { readonly value: Region; readonly source: RegionSource | null };
  /** Chosen by the person. */
  readonly document: DocumentType | null;
  /** Attempts begun. */
  readonly attempts: number;
  /** Codes made. */
  readonly generation: number;
  readonly stage: Stage;
  readonly redactedAt: Milliseconds | null;
};

/** By when a submission is to be reviewed, as the person was told. */
export function reviewDueAt({ at }: Submission): Milliseconds {
  return at + REVIEW_SECONDS * 1000;
}

/** A verification that is open. */
export type OpenVerification = Verification & { readonly stage: StageOf<'open'> };

/** The status at a moment: `expired` is derived from the clock before the sweeper has written it. */
export function statusAt(verification: Verification, now: Milliseconds): VerificationStatus {
  const { stage, expiresAt } = verification;
  return stage.name === 'open' && now >= expiresAt ? 'expired' : stage.name;
}

/** Whether a verification is open at a moment. */
export function isOpenAt(verification: Verification, now: Milliseconds): verification is OpenVerification {
  return statusAt(verification, now) === 'open';
}

/** The attempt that runs. */
export function attemptOf({ stage }: Verification): Attempt | undefined {
  return stage.name === 'open' && stage.handoff?.name === 'claimed' ? stage.handoff.attempt : undefined;
}
