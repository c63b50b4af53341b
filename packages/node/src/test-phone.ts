import type {
  Interruption,
  PhonePlatform,
  PhoneProblem,
  PhoneStep,
  Scenario,
} from '@tokencloud/contract/vocabulary';

/** Test mode: what can be pretended. */
export type ScenarioList = {
  readonly data: readonly { readonly name: Scenario; readonly description: string }[];
};

/** Test mode: the code that the page shows now, as a simulated phone would scan it or be told. */
export type TestHandoff = {
  /** Null where no code exists. */
  readonly handoff: {
    readonly request_id: string;
    /** What the QR code holds, for each phone platform. */
    readonly urls: Readonly<Record<PhonePlatform, string>>;
    readonly open_app_url: string | null;
    readonly state: 'waiting' | 'claimed';
    readonly generation: number;
    readonly expires_at: string;
  } | null;
  /** Null where the phone is not asked for one. */
  readonly pairing_number: string | null;
};

/** Test mode: what a simulated phone does. */
export type TestPhoneAct =
  /** Plays the verification's scenario from the claim to its end. */
  | { readonly do: 'play'; readonly platform?: PhonePlatform | undefined }
  | { readonly do: 'claim'; readonly platform?: PhonePlatform | undefined }
  /** Types the pairing number: the right one, or a wrong one. */
  | { readonly do: 'pair'; readonly right: boolean }
  | { readonly do: 'step'; readonly step: PhoneStep }
  | { readonly do: 'problem'; readonly code: PhoneProblem; readonly final: boolean }
  | { readonly do: 'release' }
  | { readonly do: 'submit' }
  /** Lets something come between from elsewhere: the page, the person, the clock. */
  | { readonly do: 'interrupt'; readonly interruption: Interruption };
