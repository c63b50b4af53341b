import type { SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { defaultServer } from './default-server.ts';

/** The hint of every code after which the same call can succeed, and of no other. */
const TRY_AGAIN = 'Try again.';

/** What to do about each code. Short, because it travels with every page; `docUrl` says more. */
export const hints: Record<SdkErrorCode, string> = {
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

/** What `verify()` rejects with: something that a developer has to fix. What a person chooses is an outcome. */
export class TokenCloudError extends Error {
  /** What went wrong, from a closed list. */
  declare readonly code: SdkErrorCode;
  /** What to do, in one sentence. */
  declare readonly hint: string;
  /** The page about this code. */
  declare readonly docUrl: string;
  /** Whether the same call can succeed later. */
  declare readonly retryable: boolean;

  /** @param detail what is wrong in this very case, where more is known than the code. */
  constructor(code: SdkErrorCode, detail?: string) {
    const hint = hints[code];
    super(`${code}: ${detail ?? hint}`);
    Object.assign(this, {
      name: 'TokenCloudError',
      code,
      hint,
      docUrl: new URL(`/docs/errors#${code}`, defaultServer).href,
      retryable: hint === TRY_AGAIN,
    });
  }
}
