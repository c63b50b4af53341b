import type { SdkErrorCode } from './sdk-error-codes.ts';

/** The hint of every code after which the same call can succeed, and of no other. */
export const TRY_AGAIN = 'Try again.';

/** What to do about each code. Short, because it travels with every page; docs/errors.md says more. */
export const sdkErrorHints: Readonly<Record<SdkErrorCode, string>> = {
  invalid_options: 'Correct it.',
  invalid_client_token: 'Pass a client_token.',
  client_token_expired: 'Pass a function.',
  origin_not_allowed: 'Allow the origin.',
  widget_blocked: 'Allow the frame.',
  widget_timeout: TRY_AGAIN,
  widget_incompatible: 'Update it.',
  network_unreachable: TRY_AGAIN,
  unsupported_browser: 'Use hosted_url.',
};
