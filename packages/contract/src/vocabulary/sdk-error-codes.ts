/** What `verify()` can reject with: each is for a developer to fix. The one list. */
export const sdkErrorCodes = [
  'invalid_options',
  'invalid_client_token',
  'client_token_expired',
  'origin_not_allowed',
  'widget_blocked',
  'widget_timeout',
  'widget_incompatible',
  'network_unreachable',
  'unsupported_browser',
] as const;

/** The code of a `TokenCloudError`. */
export type SdkErrorCode = (typeof sdkErrorCodes)[number];
