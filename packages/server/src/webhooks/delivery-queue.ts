import type { Kysely, Selectable, Transaction } from 'kysely';
import { randomText } from '../credentials/secrets.ts';
import type { Database } from '../database/schema.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Vault } from '../vault/vault.ts';
import type { DeliveryResult, LeasedDelivery } from './delivery.ts';
import { nextAttemptAt } from './retry-schedule.ts';

/** A lease outlasts the longest try, so that a dead sender's deliveries are tried again and a living one's are not. */
const LEASE_MS = 30_000;

/** How many deliveries of an endpoint are under way in this process. */
export type UnderWay = {
  /** The endpoints that have as many as one may have. */
  readonly full: () => string[];
  readonly isFull: (endpointId: string) => boolean;
};

type QueueParts = {
  readonly db: Kysely<Database>;
  readonly vault: Vault;
  readonly clock: () => number;
  readonly log: Log;
  /** From 0 to 1: spreads the retries. */
  readonly random: () => number;
};

/** The outbox of webhooks, in the database. */
export class DeliveryQueue {
  readonly #db: Kysely<Database>;
  readonly #vault: Vault;
  readonly #clock: () => number;
  readonly #log: Log;
  readonly #random: () => number;

  constructor({ db, vault, clock, log, random }: QueueParts) {
    this.#db = db;
    this.#vault = vault;
    this.#clock = clock;
    this.#log = log;
    this.#random = random;
  }

  /**
   * Leases what is due, the oldest first, but not for endpoints that have enough under way.
   * @param begin told of each as soon as it is leased, and before the next one is.
   * @returns how many were leased.
   */
  async lease(most: number, underWay: UnderWay, begin: (delivery: LeasedDelivery) => void): Promise<number> {
    const now = this.#clock();
    const rows = await this.#due(underWay.full())
      .select(['event_id', 'endpoint_id', 'attempts', 'next_attempt_at', 'events.mode', 'payload'])
      .select(['url', 'sealed_secret', 'sealed_old_secret', 'old_secret_until'])
      .where('next_attempt_at', '<=', now)
      .limit(most)
      .execute();
    let leased = 0;
    for (const row of rows) {
      if (underWay.isFull(row.endpoint_id)) continue;
      // Compare and set: two senders never hold one delivery.
      const { numUpdatedRows } = await this.#db
        .updateTable('deliveries')
        .set({ next_attempt_at: now + LEASE_MS })
        .where('event_id', '=', row.event_id)
        .where('endpoint_id', '=', row.endpoint_id)
        .where('next_attempt_at', '=', row.next_attempt_at)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) continue;
      leased += 1;
      begin({
        eventId: row.event_id,
        endpointId: row.endpoint_id,
        mode: row.mode,
        url: row.url,
        secrets: this.#secretsOf({ ...row, id: row.endpoint_id }, now),
        payload: row.payload,
        attempts: row.attempts,
        leasedUntil: now + LEASE_MS,
      });
    }
    return leased;
  }

  #secretsOf(
    endpoint: Pick<
      Selectable<Database['webhook_endpoints']>,
      'id' | 'sealed_secret' | 'sealed_old_secret' | 'old_secret_until'
    >,
    now: number,
  ): string[] {
    const { id, sealed_secret, sealed_old_secret, old_secret_until } = endpoint;
    const old = (old_secret_until ?? 0) > now ? sealed_old_secret : null;
    return [sealed_secret, old].flatMap((sealed) => {
      try {
        return sealed === null ? [] : [this.#vault.openSecret(id, sealed)];
      } catch (error) {
        // It is this endpoint's misfortune: a try without an answer, and no reason to keep the others waiting.
        this.#log('error', 'a webhook’s secret cannot be opened', { endpoint: id, ...errorFacts(error) });
        return [];
      }
    });
  }

  /** Writes down what came of a delivery, and when it is tried again. */
  async settle(delivery: LeasedDelivery, result: DeliveryResult): Promise<void> {
    const now = this.#clock();
    const attempts = delivery.attempts + 1;
    const status = result.name === 'unanswered' ? null : result.status;
    const failure = result.name === 'unanswered' ? result.failure : null;
    const { eventId: event_id, endpointId: endpoint_id } = delivery;
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .insertInto('delivery_attempts')
        .values({ id: randomText(16), event_id, endpoint_id, at: now, status, failure })
        .execute();
      const isDisabled = result.name === 'gone' && (await this.#disable(trx, delivery));
      const isOver = result.name === 'delivered' || isDisabled;
      const next = isOver ? null : nextAttemptAt(attempts, now, this.#random());
      const failed = next === null ? 'given_up' : 'pending';
      const ended = isDisabled ? 'endpoint_disabled' : 'delivered';
      await trx
        .updateTable('deliveries')
        .set({ state: isOver ? ended : failed, attempts, last_status: status, next_attempt_at: next })
        .where('event_id', '=', event_id)
        .where('endpoint_id', '=', endpoint_id)
        // Asked for again meanwhile: that request stands.
        .where('next_attempt_at', '=', delivery.leasedUntil)
        .execute();
      if (isDisabled) await this.#dropPending(trx, endpoint_id);
    });
  }

  /** Nothing more goes to a receiver that wants nothing more. @returns false where the endpoint has been moved since. */
  async #disable(trx: Transaction<Database>, { endpointId, url }: LeasedDelivery): Promise<boolean> {
    const { numUpdatedRows } = await trx
      .updateTable('webhook_endpoints')
      .set({ disabled_at: this.#clock() })
      .where('id', '=', endpointId)
      .where('url', '=', url)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** What is waiting for an endpoint that was disabled. */
  async #dropPending(trx: Transaction<Database>, endpointId: string): Promise<void> {
    await trx
      .updateTable('deliveries')
      .set({ state: 'endpoint_disabled', next_attempt_at: null })
      .where('endpoint_id', '=', endpointId)
      .where('state', '=', 'pending')
      .execute();
  }

  /** When the next delivery is due, but for endpoints that have enough under way; null where there is none. */
  async nextDueAt(underWay: UnderWay): Promise<number | null> {
    const row = await this.#due(underWay.full()).select('next_attempt_at').limit(1).executeTakeFirst();
    return row?.next_attempt_at ?? null;
  }

  /** What waits and can be sent, the first due first, but for some endpoints. */
  #due(withoutEndpoints: readonly string[]) {
    return (
      this.#db
        .selectFrom('deliveries')
        // What is asked for again just when its event is forgotten has none any more.
        .innerJoin('events', 'events.id', 'deliveries.event_id')
        .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'deliveries.endpoint_id')
        .where('state', '=', 'pending')
        .$if(withoutEndpoints.length > 0, (query) => query.where('endpoint_id', 'not in', withoutEndpoints))
        .orderBy('next_attempt_at')
    );
  }
}
