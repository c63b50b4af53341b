import { verificationIdOfClientToken, type Outcome } from '@tokencloud/contract/vocabulary';
import type { Host } from './host.ts';

/** How the widget stands as it is closed. */
export type Closing = {
  readonly outcomeOf: (verificationId: string) => Outcome;
  /** Hosted page only: where the person goes. */
  readonly returnUrl: string | null;
};

/** The person closes: the host is told how it stands. The verification itself goes on. */
export function closeHost(host: Host, { outcomeOf, returnUrl }: Closing, lifetime: AbortController): void {
  const verificationId = verificationIdOfClientToken(host.token.first);
  // A token that the schema has let through always names its verification.
  if (verificationId === undefined || lifetime.signal.aborted) return;
  host.close(outcomeOf(verificationId), returnUrl);
  if (host.presentation !== 'hosted') lifetime.abort();
}
