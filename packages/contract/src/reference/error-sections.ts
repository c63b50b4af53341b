import { problems, sdkErrorCodes, type ProblemCode } from '../vocabulary/index.ts';
import type { ErrorReference } from './error-reference.ts';
import { problemMeanings } from './problem-reference.ts';
import { sdkErrorReference } from './sdk-error-reference.ts';

/** What is said about one code. */
export type ErrorSection = ErrorReference & {
  readonly code: string;
  /** The fragment under which it is found: of SDK errors the code, as `docUrl` names it; of others `api-<code>`. */
  readonly anchor: string;
  /** Problems of the HTTP API only. */
  readonly status?: number;
};

/** Every code that a `TokenCloudError` can have. */
export const sdkErrorSections: readonly ErrorSection[] = sdkErrorCodes.map((code) => ({
  code,
  anchor: code,
  ...sdkErrorReference[code],
}));

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
