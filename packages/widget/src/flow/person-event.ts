import type { DocumentType, PhonePlatform } from '@tokencloud/contract/vocabulary';

/** What a person does on a screen; in the past tense, as every flow event. Screens emit these and nothing else. */
export type PersonEvent =
  | { readonly type: 'continuePressed' }
  | { readonly type: 'locationRetryPressed' }
  /** "I am in mainland China" or "I am elsewhere". */
  | { readonly type: 'regionDeclared'; readonly region: 'mainland_china' | 'elsewhere' }
  /** Go on without a location. */
  | { readonly type: 'locationSkipped' }
  | { readonly type: 'documentChosen'; readonly document: DocumentType }
  | { readonly type: 'platformChosen'; readonly platform: PhonePlatform }
  | { readonly type: 'newCodePressed' }
  /** *Not my phone* and *Use another phone*: the running attempt ends, a new code comes. */
  | { readonly type: 'releasePressed' }
  /** *Cancel verification*: the question whether to. */
  | { readonly type: 'cancelPressed' }
  /** *Keep going*, or Escape on the question. */
  | { readonly type: 'cancelDismissed' }
  /** *Cancel verification*, confirmed: for good. */
  | { readonly type: 'cancelConfirmed' }
  /** Close, or Escape: the verification goes on. */
  | { readonly type: 'closePressed' };
