import { sdkErrorHints, TRY_AGAIN, type SdkErrorCode } from '@tokencloud/contract/vocabulary';
import { serverAddress } from './server-address.ts';

/** What `verify()` rejects with: something that a developer has to fix. What a person chooses is an outcome. */
export class TokenCloudError extends Error {
  /** What went wrong, from a closed list. */
  declare readonly code: SdkErrorCode;
  /** What to do, in one sentence. */
  declare readonly hint: string;
  /** The page about this code, at the verification server that the page speaks with. */
  declare readonly docUrl: string;
  /** Whether the same call can succeed later. */
  declare readonly retryable: boolean;

  /** @param detail what is wrong in this very case, where more is known than the code. */
  constructor(code: SdkErrorCode, detail?: string) {
    const hint = sdkErrorHints[code];
    super(`${code}: ${detail ?? hint}`);
    Object.assign(this, {
      code,
      docUrl: new URL(`/docs/errors#${code}`, serverAddress).href,
      name: 'TokenCloudError',
      retryable: hint === TRY_AGAIN,
      hint,
    });
  }
}
