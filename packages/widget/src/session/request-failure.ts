import type { ProblemCode, SdkErrorCode } from '@tokencloud/contract/vocabulary';

/** Why a request brought nothing. */
export type FailureReason =
  /** No answer, a broken one, or none in time: the same request may work a moment later. */
  | { readonly kind: 'unreachable' }
  /** The server's answer is an error; `code` is null where it is not one of ours (a proxy's, for example). */
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly code: ProblemCode | null;
      readonly retryAfterSeconds: number | null;
    };

/** A request that failed. */
export class RequestFailure extends Error {
  // Declared only: a field would be lowered for es2019 by helpers that everybody downloads.
  declare readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(reason.kind === 'answered' ? `HTTP ${reason.status}` : 'unreachable', { cause });
    this.name = 'RequestFailure';
    this.reason = reason;
  }
}

/**
 * Whether asking again cannot help: a 4xx of ours that does not merely say "later". One without a code of ours is
 * some proxy's page, a hotel's sign-in for example; the server itself has refused nothing.
 */
export function isDefinite(failure: RequestFailure): boolean {
  const { reason } = failure;
  if (reason.kind === 'unreachable' || reason.code === null) return false;
  return reason.status >= 400 && reason.status < 500 && reason.status !== 408 && reason.status !== 429;
}

/** Whether the token no longer opens the session, and what the partner's developer is told; null: it does. */
export function accessErrorOf({ reason }: RequestFailure): SdkErrorCode | null {
  if (reason.kind === 'unreachable' || reason.code === null) return null;
  if (reason.code === 'client_token_expired') return 'client_token_expired';
  const isShut = [401, 403, 404].includes(reason.status) || reason.code === 'hosted_link_invalid';
  return isShut ? 'invalid_client_token' : null;
}
