import type { Outcome } from '@tokencloud/contract/vocabulary';
import { preload, type PreloadOptions } from './preload.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import { verify } from './verify.ts';
import type { VerifyOptions } from './verify-options.ts';

export type {
  Appearance,
  DocumentType,
  FailureCode,
  Locale,
  Outcome,
  OutcomeStatus,
  PhonePlatform,
  Radius,
  SdkErrorCode,
  Theme,
  WidgetEvent,
  WidgetEventType,
} from '@tokencloud/contract/vocabulary';
export type { PreloadOptions } from './preload.ts';
export type { VerifyOptions } from './verify-options.ts';
export { TokenCloudError };

/** The SDK: `TokenCloud.verify()` hands an identity check to the person's phone; `TokenCloud.preload()` prepares it. */
export const TokenCloud: {
  readonly verify: (options: VerifyOptions) => Promise<Outcome>;
  readonly preload: (options?: PreloadOptions) => void;
} = { verify, preload };
