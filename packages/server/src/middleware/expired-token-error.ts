import { ProblemError } from './problem-error.ts';

/** A client token that was right, and whose time is over. */
export class ExpiredTokenError extends ProblemError {
  /** Who it was: it is no stranger, and is counted as itself. */
  readonly tokenHash: string;

  constructor(tokenHash: string) {
    super('client_token_expired');
    this.tokenHash = tokenHash;
  }
}
