import type { ScenarioList, TestHandoff, TestPhoneAct } from './test-phone.ts';
import type {
  ClientTokenGrant,
  MintBody,
  MintedVerification,
  Page,
  Verification,
  VerificationQuery,
} from './verification.ts';
import type { WebhookEvent } from './webhook-event.ts';

/** What every call takes. */
export type CallOptions = {
  /** Aborting ends the call and its retries, and rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
};

/** What a mint takes beside its body. */
export type MintCallOptions = CallOptions & {
  /**
   * The same key and body within 24 hours give the same verification, with a fresh client token. Default: one for
   * each call, so that retries mint once. Give your own where two calls can mean the same, such as two presses of a
   * button. 1 to 200 visible ASCII characters.
   */
  readonly idempotencyKey?: string | undefined;
};

/** The HTTP API, for a partner's server. Every call rejects with a `TokenCloudApiError`. */
export type TokenCloudClient = {
  /** Mints a verification and its first client token. */
  readonly mintVerification: (body: MintBody, options?: MintCallOptions) => Promise<MintedVerification>;
  /** Reads a verification; its `result` once it is verified. */
  readonly readVerification: (id: string, options?: CallOptions) => Promise<Verification>;
  /** Lists verifications, the newest first. Without `result`. */
  readonly listVerifications: (
    query?: VerificationQuery,
    options?: CallOptions,
  ) => Promise<Page<Verification>>;
  /** Cancels an open verification for good. `not_open` where it is too late. */
  readonly cancelVerification: (id: string, options?: CallOptions) => Promise<Verification>;
  /** Makes another client token, to resume an open verification or one in review. `not_open` where it is too late. */
  readonly renewClientToken: (id: string, options?: CallOptions) => Promise<ClientTokenGrant>;
  /** Destroys the personal data of a verification that has ended, or whose review is overdue. `still_open` before. */
  readonly redactVerification: (id: string, options?: CallOptions) => Promise<Verification>;
  /** The webhook log of the last 30 days, the newest first. */
  readonly listEvents: (
    query?: { readonly cursor?: string | undefined },
    options?: CallOptions,
  ) => Promise<Page<WebhookEvent>>;
  /** Delivers an event once more, now. */
  readonly redeliverEvent: (id: string, options?: CallOptions) => Promise<WebhookEvent>;
  /** Test mode: what can be pretended. */
  readonly listScenarios: (options?: CallOptions) => Promise<ScenarioList>;
  /** Test mode: the code that the page shows now. */
  readonly readTestHandoff: (id: string, options?: CallOptions) => Promise<TestHandoff>;
  /** Test mode: lets a simulated phone do something. Never repeated by itself. */
  readonly driveTestPhone: (id: string, act: TestPhoneAct, options?: CallOptions) => Promise<Verification>;
};
