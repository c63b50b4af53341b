import { problems, sdkErrorCodes, sdkErrorHints, TRY_AGAIN, type ProblemCode } from '../vocabulary/index.ts';
import type { ErrorReference } from './error-reference.ts';
import { problemMeanings } from './problem-reference.ts';
import { sdkErrorReference } from './sdk-error-reference.ts';

/** What is said about one code. */
export type ErrorSection = ErrorReference & {
  readonly code: string;
  /** The fragment under which it is found: of SDK errors the code, as `docUrl` names it; of others `api-<code>`. */
  readonly anchor: string;
  /** Whether the same call can succeed later. */
  readonly retryable: boolean;
  /** SDK errors only: what the error itself says, in a few words. */
  readonly hint?: string;
  /** Problems of the HTTP API only. */
  readonly status?: number;
};

/** Every code that a `TokenCloudError` can have. */
export const sdkErrorSections: readonly ErrorSection[] = sdkErrorCodes.map((code) => {
  const hint = sdkErrorHints[code];
  return { code, anchor: code, hint, retryable: hint === TRY_AGAIN, ...sdkErrorReference[code] };
});

/** Every code that the HTTP API answers with. */
export const problemSections: readonly ErrorSection[] =
  // The keys of a literal object are exactly its type's keys; Object.keys forgets that.
  (Object.keys(problems) as ProblemCode[]).map((code) => {
    const { status, detail, retryable } = problems[code];
    return {
      code,
      anchor: `api-${code}`,
      status,
      happened: problemMeanings[code],
      remedy: detail,
      retryable,
    };
  });
