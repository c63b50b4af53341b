import type { diagnose } from './diagnose/diagnose.ts';
import type { Outcome } from '@tokencloud/contract/vocabulary';
import type { preload } from './preload.ts';
import type { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';

/** What the scripts leave on a page: `tokencloud.js` everything but `diagnose`, which is in `diagnose.js`. */
export type TokenCloudGlobal = {
  readonly verify: (options: VerifyOptions) => Promise<Outcome>;
  readonly preload: typeof preload;
  readonly TokenCloudError: typeof TokenCloudError;
  readonly diagnose?: typeof diagnose;
};

declare global {
  var TokenCloud: TokenCloudGlobal;
}
