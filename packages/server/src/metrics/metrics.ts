import { type Mode, modes, verificationStatuses } from '@tokencloud/contract/vocabulary';
import type { Kysely } from 'kysely';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/schema.ts';
import type { DeliveryResult } from '../webhooks/delivery.ts';

/** What operators watch. Names and statuses only: no label ever holds anybody's data. */
export type Metrics = {
  /** A request was answered. @param route its name in the contract, or `none`. */
  readonly answered: (route: string, status: number, seconds: number) => void;
  readonly webhookTried: (result: DeliveryResult['name']) => void;
  /** Somebody has named a well-formed Request ID that there is not. */
  readonly requestIdGuessed: () => void;
  /** From now on also memory, event loop and collector of this process. */
  readonly watchProcess: () => void;
  /** Everything in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

/** What is measured when somebody looks. */
type Measured = {
  readonly db: Kysely<Database>;
  readonly clock: () => number;
  readonly waiterCount: () => number;
};

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];

/** Counts every verification by mode and status. */
async function countVerifications(db: Kysely<Database>) {
  return db
    .selectFrom('verifications')
    .select((select) => ['mode', 'status', select.fn.countAll<number | string>().as('count')])
    .groupBy(['mode', 'status'])
    .execute();
}

/** Seconds since the oldest delivery that is due was to be made; 0 where none is. */
async function webhookLag(db: Kysely<Database>, now: number): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('events', 'events.id', 'deliveries.event_id')
    .select(['next_attempt_at', 'events.created_at'])
    .where('state', '=', 'pending')
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .orderBy('events.created_at')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return 0;
  // A first try is due at once (0): since its event.
  return Math.max(0, (now - (row.next_attempt_at || row.created_at)) / 1000);
}

async function pendingWebhooks(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('deliveries')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return Number(count);
}

function addMeasured(register: Registry, { db, clock, waiterCount }: Measured): void {
  const gauge = (name: string, help: string, measure: () => number | Promise<number>) =>
    new Gauge({
      name: `tokencloud_${name}`,
      help,
      registers: [register],
      async collect() {
        this.set(await measure());
      },
    });
  gauge('waiters', 'Long polls that wait in this process.', waiterCount);
  gauge('webhook_lag_seconds', 'How long the oldest due webhook has been due.', () =>
    webhookLag(db, clock()),
  );
  gauge('webhooks_pending', 'Webhooks that are still to be delivered.', () => pendingWebhooks(db));
  const verifications = new Gauge({
    name: 'tokencloud_verifications',
    help: 'Verifications in the database.',
    labelNames: ['mode', 'status'],
    registers: [register],
    async collect() {
      const none = (mode: Mode) => verificationStatuses.map((status) => ({ mode, status, count: 0 }));
      for (const { mode, status, count } of [...modes.flatMap(none), ...(await countVerifications(db))]) {
        verifications.set({ mode, status }, Number(count));
      }
    },
  });
}

/** Makes the metrics of one server; several in one process do not mix. */
export function createMetrics(measured: Measured): Metrics {
  const register = new Registry();
  addMeasured(register, measured);
  const requests = new Histogram({
    name: 'tokencloud_request_seconds',
    help: 'Requests by route and status, and how long their answers took. Long polls wait on purpose.',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  const failures = new Counter({
    name: 'tokencloud_failures_total',
    help: 'Answers of 500 and more.',
    labelNames: ['route'],
    registers: [register],
  });
  const tries = new Counter({
    name: 'tokencloud_webhook_tries_total',
    help: 'Tries to deliver a webhook, by what came of them.',
    labelNames: ['result'],
    registers: [register],
  });
  const guesses = new Counter({
    name: 'tokencloud_wrong_request_ids_total',
    help: 'Well-formed Request IDs that there are not: somebody guesses.',
    registers: [register],
  });
  return {
    answered(route, status, seconds) {
      requests.observe({ route, status }, seconds);
      if (status >= 500) failures.inc({ route });
    },
    webhookTried: (result) => tries.inc({ result }),
    requestIdGuessed: () => guesses.inc(),
    watchProcess: () => collectDefaultMetrics({ register }),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}
