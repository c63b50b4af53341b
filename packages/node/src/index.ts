export type {
  DeliveryFailure,
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
  WebhookEventType,
} from '@tokencloud/contract/vocabulary';
export { createTokenCloud, type TokenCloudOptions } from './create-token-cloud.ts';
export type { ChineseIdCardData, DocumentData, PassportData } from './document-data.ts';
export { signWebhook, type SignedWebhook } from './sign-webhook.ts';
export type { ScenarioList, TestHandoff, TestPhoneAct } from './test-phone.ts';
export { TokenCloudApiError, type ApiErrorCode, type FieldError } from './token-cloud-api-error.ts';
export type { CallOptions, MintCallOptions, TokenCloudClient } from './token-cloud-client.ts';
export type {
  ClientTokenGrant,
  MintBody,
  MintedVerification,
  Page,
  TestClock,
  Verification,
  VerificationQuery,
} from './verification.ts';
export { verifyWebhook, WebhookSignatureError, type WebhookHeaders } from './verify-webhook.ts';
export type {
  DeliveryAttempt,
  ReceivedWebhook,
  WebhookDelivery,
  WebhookEvent,
  WebhookPayload,
} from './webhook-event.ts';
