import type { LocationFacts } from '../location/locate-region.ts';
import type { SessionView } from '@tokencloud/contract/schemas';
import type { Flow } from '../flow/flow.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { SessionClient } from '../session/session-client.ts';
import type { Clock } from '../time/clock.ts';
import type { ServerClock } from '../time/server-clock.ts';
import type { ConnectionWatch } from './connection-watch.ts';
import type { Wake } from './wake.ts';

/** What activities see of everything around them. */
export type World = {
  readonly flow: () => Flow;
  readonly emit: (event: FlowEvent) => void;
  readonly client: SessionClient;
  /** Whether the page around the widget is one that the session lists. */
  readonly isHostAllowed: (view: SessionView) => boolean;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
  /** Shows the server's time to the screens. */
  readonly showTime: (serverNow: number) => void;
  readonly wake: Wake;
  readonly connection: ConnectionWatch;
  /** At least 0, below 1. */
  readonly random: () => number;
  readonly locateRegion: (tell: LocationFacts, signal: AbortSignal) => Promise<void>;
  /** Does once, while the person reads, what is slow the first time. */
  readonly rehearse: () => Promise<void>;
  /** Fetches what will stand around the code and come after it, and never fails. */
  readonly warmLater: () => Promise<void>;
};
