import type {
  DocumentType,
  FailureCode,
  Locale,
  Mode,
  Region,
  RegionSource,
  Scenario,
  VerificationStatus,
} from '@tokencloud/contract/vocabulary';
import type { DocumentData } from './document-data.ts';

/** Test mode's clock: shorter times, in seconds, so that a test need not wait. */
export type TestClock = {
  readonly code_seconds?: number | undefined;
  readonly claim_seconds?: number | undefined;
  readonly review_seconds?: number | undefined;
  /** Until the verification expires where nothing is submitted. */
  readonly verification_seconds?: number | undefined;
};

/** What a verification is minted with. The names are those of the HTTP API. */
export type MintBody = {
  /** Your own id for the person, at most 200 characters. Comes back in every webhook. */
  readonly reference: string;
  /** The documents to offer, in order. Default: all. */
  readonly documents?: readonly DocumentType[] | undefined;
  /** The ways in which a region may become known. Default: all. */
  readonly region_sources?: readonly RegionSource[] | undefined;
  /** Shown on the phone, so that the person sees whose account it is: `Account ending 4821`. */
  readonly account_hint?: string | undefined;
  /** The widget's language. Default: the browser's. */
  readonly locale?: Locale | undefined;
  /** Where the hosted page returns to; must equal a registered one. */
  readonly return_url?: string | undefined;
  /** Your own notes, returned as they are; at most 20. Not for personal data. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** Test mode only: what to pretend. Default `verified`. */
  readonly scenario?: Scenario | undefined;
  /** Test mode only. */
  readonly clock?: TestClock | undefined;
};

/** A verification. Moments are ISO 8601 in UTC: `2026-01-31T09:30:00.000Z`. */
export type Verification = {
  /** `vrf_…`: no secret; may be in URLs and logs. */
  readonly id: string;
  readonly mode: Mode;
  readonly status: VerificationStatus;
  readonly reference: string;
  readonly documents: readonly DocumentType[];
  readonly region_sources: readonly RegionSource[];
  /** A convenience, not evidence: a browser's position can be forged. */
  readonly region: { readonly value: Region; readonly source: RegionSource | null };
  readonly document: DocumentType | null;
  readonly account_hint: string | null;
  readonly locale: Locale | null;
  readonly return_url: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly scenario: Scenario | null;
  /** Attempts begun so far. */
  readonly attempts: number;
  readonly failure: { readonly code: FailureCode } | null;
  /** The review desk's words where it rejected. */
  readonly rejection_reason: string | null;
  readonly created_at: string;
  readonly expires_at: string;
  readonly submitted_at: string | null;
  readonly decided_at: string | null;
  readonly redacted_at: string | null;
  /** The claims; only when `verified` and not redacted, and only when read by id. */
  readonly result: DocumentData | null;
};

/** What the person's browser needs. */
export type ClientTokenGrant = {
  /** `ct_…`: for the page of this one person, for an hour. Never in a URL, a log or storage. */
  readonly client_token: string;
  readonly client_token_expires_at: string;
  /** The hosted page, for browsers without your script; works for 30 minutes, once. */
  readonly hosted_url: string;
};

/** A verification that has just been minted. */
export type MintedVerification = Verification & ClientTokenGrant;

/** Which verifications to list. */
export type VerificationQuery = {
  readonly reference?: string | undefined;
  readonly status?: VerificationStatus | undefined;
  /** The `next_cursor` of the page before. */
  readonly cursor?: string | undefined;
  /** Rows a page, 1 to 100. Default 20. */
  readonly limit?: number | undefined;
};

/** A page of a list, the newest first. */
export type Page<Row> = {
  readonly data: readonly Row[];
  /** Null on the last page. */
  readonly next_cursor: string | null;
};
