import type { UnsupportedDevice } from '@tokencloud/contract/schemas';
import type { Kysely } from 'kysely';
import type { LimitFunction } from 'p-limit';
import type { Configuration } from './configuration.ts';
import type { VerifyEvidence } from './credentials/evidence.ts';
import type { TokenStore } from './credentials/token-store.ts';
import type { OpenDatabase } from './database/open-database.ts';
import type { Database } from './database/schema.ts';
import type { Log } from './log.ts';
import type { IsTrustedProxy } from './middleware/client-address.ts';
import type { RateLimits } from './middleware/rate-limits.ts';
import type { WrongGuesses } from './middleware/wrong-guesses.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PartnerStore } from './partners/partner-store.ts';
import type { Vault } from './vault/vault.ts';
import type { HeldPolls } from './verifications/held-polls.ts';
import type { HandoffLinks } from './verifications/session-view.ts';
import type { VerificationStore } from './verifications/verification-store.ts';
import type { Waiters } from './verifications/waiters.ts';
import type { EndpointStore } from './webhooks/endpoint-store.ts';
import type { EventLog } from './webhooks/event-log.ts';

/** What the routes work with. Made once, in `server.ts`. */
export type Services = {
  readonly configuration: Configuration;
  /** How browsers and phones reach this server. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly db: Kysely<Database>;
  readonly eraseDeleted: OpenDatabase['eraseDeleted'];
  readonly verifications: VerificationStore;
  readonly partners: PartnerStore;
  readonly tokens: TokenStore;
  readonly vault: Vault;
  readonly waiters: Waiters;
  readonly heldPolls: HeldPolls;
  readonly links: HandoffLinks;
  readonly unsupportedDevices: readonly UnsupportedDevice[];
  readonly verifyEvidence: VerifyEvidence;
  /** Writes a few submissions at a time, so that what others ask for meanwhile does not stand behind hundreds of them. */
  readonly submitting: LimitFunction;
  readonly wrongGuesses: WrongGuesses;
  readonly isTrustedProxy: IsTrustedProxy;
  readonly rateLimits: RateLimits;
  readonly metrics: Metrics;
  readonly endpoints: EndpointStore;
  readonly events: EventLog;
  /** Deliveries may be due. */
  readonly wakeDispatcher: () => void;
  readonly log: Log;
};
