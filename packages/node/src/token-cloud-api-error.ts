import type { ProblemCode } from '@tokencloud/contract/vocabulary';

/**
 * What went wrong: a code of the HTTP API, or one of the two that are the client's own.
 * - `unreachable`: no answer came, also not in time.
 * - `unexpected_answer`: an answer that the API does not give; something between you and it has spoken.
 */
export type ApiErrorCode = ProblemCode | 'unreachable' | 'unexpected_answer';

/** What is known of an error beside its code. */
export type ApiErrorFacts = {
  readonly code: ApiErrorCode;
  readonly detail: string;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly isRetryable: boolean;
  readonly retryAfterSeconds?: number | undefined;
  readonly fields?: readonly FieldError[] | undefined;
};

/** `invalid_request`: what is wrong with which field. */
export type FieldError = { readonly path: string; readonly message: string };

/** What every call can reject with. No secret and no personal data is in it. */
export class TokenCloudApiError extends Error {
  /** As every error has it. */
  override readonly name = 'TokenCloudApiError';
  /** What went wrong, from a closed list. */
  readonly code: ApiErrorCode;
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  /** Names the request in our log: say it when you ask for help. Null where no answer came. */
  readonly requestId: string | null;
  /** Whether the same call can succeed later. It has been repeated already where that was safe. */
  readonly retryable: boolean;
  /** How long to wait, where the server said so. */
  readonly retryAfterSeconds: number | null;
  /** `invalid_request`: each field that is wrong. Otherwise empty. */
  readonly fields: readonly FieldError[];

  /** @param facts `detail` is a sentence that says what to do. */
  constructor(facts: ApiErrorFacts, options?: ErrorOptions) {
    const { code, detail, fields = [] } = facts;
    super(
      [`${code}: ${detail}`, ...fields.map(({ path, message }) => `${path}: ${message}`)].join('\n'),
      options,
    );
    this.code = code;
    this.status = facts.status ?? null;
    this.requestId = facts.requestId ?? null;
    this.retryable = facts.isRetryable;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.fields = fields;
  }
}
