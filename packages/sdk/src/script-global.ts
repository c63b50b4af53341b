import type { diagnose } from './diagnose/diagnose.ts';
import type { preload } from './preload.ts';
import type { TokenCloudError } from './token-cloud-error.ts';
import type { verify } from './verify.ts';

/** What the scripts leave on a page: `tokencloud.js` everything but `diagnose`, which is in `diagnose.js`. */
export type TokenCloudGlobal = {
  readonly verify: typeof verify;
  readonly preload: typeof preload;
  readonly TokenCloudError: typeof TokenCloudError;
  readonly diagnose?: typeof diagnose;
};

declare global {
  var TokenCloud: TokenCloudGlobal;
}
