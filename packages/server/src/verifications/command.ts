import type {
  Consent,
  Decision,
  DocumentType,
  PhonePlatform,
  PhoneProblem,
  PhoneStep,
  Region,
  RegionSource,
} from '@tokencloud/contract/vocabulary';

/** A code that may be used if the command makes one. Random, so made outside of the pure rules. */
export type FreshCode = {
  readonly code: string;
  readonly requestId: string;
  readonly network: string | null;
};

/** Which attempt a phone's command belongs to, by its token. */
export type AttemptKey = { readonly attemptId: string; readonly generation: number };

/** Everything that can be asked of a verification. */
export type Command =
  | { readonly name: 'set_region'; readonly source: RegionSource; readonly region: Region }
  | { readonly name: 'make_handoff'; readonly document: DocumentType; readonly fresh: FreshCode }
  | { readonly name: 'release_phone'; readonly fresh: FreshCode }
  | { readonly name: 'cancel'; readonly by: 'person' | 'partner' }
  | {
      readonly name: 'claim';
      readonly generation: number;
      readonly attemptId: string;
      readonly claimKeyHash: string;
      readonly platform: PhonePlatform;
      readonly nonce: string;
      /** The number to be typed, or null where no pairing is needed. */
      readonly pairingNumber: string | null;
    }
  | ({ readonly name: 'pair'; readonly number: string } & AttemptKey)
  | ({ readonly name: 'report_step'; readonly step: PhoneStep } & AttemptKey)
  | ({ readonly name: 'report_problem'; readonly code: PhoneProblem; readonly final: boolean } & AttemptKey)
  | ({
      readonly name: 'submit';
      readonly fingerprint: string;
      readonly consents: readonly Consent[];
      readonly document: DocumentType;
      readonly hasPassedLiveness: boolean;
      readonly evidence: 'accepted' | 'refused';
    } & AttemptKey)
  | { readonly name: 'decide'; readonly decision: Decision; readonly reason: string | null }
  | { readonly name: 'expire' }
  /** Test mode: an end that the clock would bring, the present code's or phone's, or the verification's, is now. */
  | { readonly name: 'bring_forward'; readonly end: 'handoff' | 'verification' }
  | { readonly name: 'redact' };

/** A command's name. */
export type CommandName = Command['name'];

/** The command of a name. */
export type CommandOf<Name extends CommandName> = Extract<Command, { name: Name }>;
