import { preload } from './preload.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import { verify } from './verify.ts';

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
export type { VerifyOptions } from './verify-options.ts';
export { TokenCloudError };

/** The SDK: `TokenCloud.verify()` hands an identity check to the person's phone; `TokenCloud.preload()` prepares it. */
export const TokenCloud = { verify, preload } as const;
