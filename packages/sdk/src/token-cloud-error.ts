import type { SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { defaultOrigin } from './origin.ts';

/** The hint of every code after which the same call can succeed, and of no other. */
const TRY_AGAIN = 'Try again.';

/** What to do about each code. Short, because it travels with every page; `docUrl` says more. */
const hints: Record<SdkErrorCode, string> = {
  invalid_options: 'Correct the option.',
  invalid_client_token: 'Pass the client_token from your server.',
  client_token_expired: 'Pass a function as clientToken.',
  origin_not_allowed: 'Allow the origin of this page.',
  widget_blocked: 'Allow the widget in frame-src of your CSP.',
  widget_timeout: TRY_AGAIN,
  widget_incompatible: 'Update the SDK.',
  network_unreachable: TRY_AGAIN,
  unsupported_browser: 'Use the hosted_url.',
};

/** Every code that `verify()` can reject with. */
export const errorCodes = Object.keys(hints);

/** What `verify()` rejects with: something that a developer has to fix. What a person chooses is an outcome. */
export class TokenCloudError extends Error {
  override readonly name = 'TokenCloudError';
  readonly code: SdkErrorCode;
  /** What to do, in one sentence. */
  readonly hint: string;
  /** The page about this code. */
  readonly docUrl: string;
  /** Whether the same call can succeed later. */
  readonly retryable: boolean;

  /** @param detail what is wrong in this very case, where more is known than the code. */
  constructor(code: SdkErrorCode, detail?: string) {
    const hint = hints[code];
    super(`${code}: ${detail || hint}`);
    this.code = code;
    this.hint = hint;
    this.docUrl = `${defaultOrigin}/docs/errors#${code}`;
    this.retryable = hint === TRY_AGAIN;
  }
}
