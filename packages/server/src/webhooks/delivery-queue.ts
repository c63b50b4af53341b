import type { WebhookEvent, WebhookPayload } from '@tokencloud/contract/schemas';
import type { Mode } from '@tokencloud/contract/vocabulary';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { unknownCursor } from '../middleware/problem-error.ts';
import type { Vault } from '../vault/vault.ts';
import { nextAttemptAt } from './retry-schedule.ts';

/** A delivery that this process has leased. */
export type LeasedDelivery = {
  readonly eventId: string;
  readonly endpointId: string;
  readonly mode: Mode;
  readonly url: string;
  readonly secret: string;
  readonly payload: string;
  readonly attempts: number;
  /** The end of the lease, milliseconds since 1970. */
  readonly leasedUntil: number;
};

/** What came of trying to deliver. `gone`: the receiver said 410, and wants nothing more. */
export type DeliveryResult =
  | { readonly name: 'delivered'; readonly status: number }
  | { readonly name: 'failed'; readonly status: number | null }
  | { readonly name: 'gone'; readonly status: 410 };

/** A lease outlasts the longest try, so that a dead sender's deliveries are tried again and a living one's are not. */
const LEASE_MS = 30_000;
const EVENTS_A_PAGE = 20;

/** The outbox of webhooks, in the database. */
export class DeliveryQueue {
  readonly #db: Kysely<Database>;
  readonly #vault: Vault;
  readonly #clock: () => number;

  constructor({ db, vault, clock }: { db: Kysely<Database>; vault: Vault; clock: () => number }) {
    this.#db = db;
    this.#vault = vault;
    this.#clock = clock;
  }

  /** Leases what is due, the oldest first, but not for endpoints that have enough under way. */
  async lease(most: number, busyEndpoints: readonly string[]): Promise<LeasedDelivery[]> {
    const now = this.#clock();
    const rows = await this.#db
      .selectFrom('deliveries')
      .innerJoin('events', 'events.id', 'deliveries.event_id')
      .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'deliveries.endpoint_id')
      .select(['event_id', 'endpoint_id', 'attempts', 'next_attempt_at', 'events.mode', 'payload'])
      .select(['url', 'sealed_secret'])
      .where('state', '=', 'pending')
      .where('next_attempt_at', '<=', now)
      .$if(busyEndpoints.length > 0, (query) => query.where('endpoint_id', 'not in', busyEndpoints))
      .orderBy('next_attempt_at')
      .limit(most)
      .execute();
    const leased: LeasedDelivery[] = [];
    for (const row of rows) {
      // Compare and set: two senders never hold one delivery.
      const { numUpdatedRows } = await this.#db
        .updateTable('deliveries')
        .set({ next_attempt_at: now + LEASE_MS })
        .where('event_id', '=', row.event_id)
        .where('endpoint_id', '=', row.endpoint_id)
        .where('next_attempt_at', '=', row.next_attempt_at)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) continue;
      leased.push({
        eventId: row.event_id,
        endpointId: row.endpoint_id,
        mode: row.mode,
        url: row.url,
        secret: this.#vault.openSecret(row.endpoint_id, row.sealed_secret),
        payload: row.payload,
        attempts: row.attempts,
        leasedUntil: now + LEASE_MS,
      });
    }
    return leased;
  }

  /** Writes down what came of a delivery, and when it is tried again. */
  async settle(delivery: LeasedDelivery, result: DeliveryResult): Promise<void> {
    const attempts = delivery.attempts + 1;
    const next = result.name === 'failed' ? nextAttemptAt(attempts, this.#clock(), Math.random()) : null;
    const failedState = next === null ? 'given_up' : 'pending';
    const state = { delivered: 'delivered', failed: failedState, gone: 'endpoint_disabled' } as const;
    await this.#db
      .updateTable('deliveries')
      .set({ state: state[result.name], attempts, last_status: result.status, next_attempt_at: next })
      .where('event_id', '=', delivery.eventId)
      .where('endpoint_id', '=', delivery.endpointId)
      // Asked for again meanwhile: that request stands.
      .where('next_attempt_at', '=', delivery.leasedUntil)
      .execute();
    if (result.name === 'gone') await this.#disable(delivery.endpointId);
  }

  /** Nothing more goes to an endpoint that wants nothing more, also not what is waiting. */
  async #disable(endpointId: string): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await trx
        .updateTable('webhook_endpoints')
        .set({ disabled_at: this.#clock() })
        .where('id', '=', endpointId)
        .execute();
      await trx
        .updateTable('deliveries')
        .set({ state: 'endpoint_disabled', next_attempt_at: null })
        .where('endpoint_id', '=', endpointId)
        .where('state', '=', 'pending')
        .execute();
    });
  }

  /** When the next delivery is due, but for endpoints that have enough under way; null where there is none. */
  async nextDueAt(busyEndpoints: readonly string[]): Promise<number | null> {
    const row = await this.#db
      .selectFrom('deliveries')
      .select('next_attempt_at')
      .where('state', '=', 'pending')
      .$if(busyEndpoints.length > 0, (query) => query.where('endpoint_id', 'not in', busyEndpoints))
      .orderBy('next_attempt_at')
      .limit(1)
      .executeTakeFirst();
    return row?.next_attempt_at ?? null;
  }

  /** Sends an event of this partner once more, now. @returns whether there is such an event. */
  async redeliver(eventId: string, owner: { partnerId: string; mode: Mode }): Promise<boolean> {
    if ((await this.#rows(owner).where('id', '=', eventId).executeTakeFirst()) === undefined) return false;
    const endpoints = await this.#db
      .selectFrom('webhook_endpoints')
      .select('id')
      .where('partner_id', '=', owner.partnerId)
      .where('mode', '=', owner.mode)
      .where('disabled_at', 'is', null)
      .execute();
    const again = { state: 'pending', attempts: 0, next_attempt_at: this.#clock() } as const;
    for (const { id } of endpoints) {
      // Also to an endpoint that was not there when the event came.
      await this.#db
        .insertInto('deliveries')
        .values({ event_id: eventId, endpoint_id: id, last_status: null, ...again })
        .onConflict((conflict) => conflict.columns(['event_id', 'endpoint_id']).doUpdateSet(again))
        .execute();
    }
    return true;
  }

  /** One event of this partner. */
  async read(eventId: string, owner: { partnerId: string; mode: Mode }): Promise<WebhookEvent | undefined> {
    const row = await this.#rows(owner).where('id', '=', eventId).executeTakeFirst();
    return row && this.#withDeliveries(row);
  }

  /** A page of this partner's events, the newest first. */
  async list(owner: { partnerId: string; mode: Mode }, cursor: string | undefined) {
    const before = cursor === undefined ? undefined : await this.read(cursor, owner);
    if (cursor !== undefined && before === undefined) throw unknownCursor();
    const beforeAt = before && Date.parse(before.payload.timestamp);
    const rows = await this.#rows(owner)
      .$if(beforeAt !== undefined, (query) =>
        query.where((where) =>
          where.or([
            where('created_at', '<', beforeAt ?? 0),
            where.and([where('created_at', '=', beforeAt ?? 0), where('id', '<', cursor ?? '')]),
          ]),
        ),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(EVENTS_A_PAGE + 1)
      .execute();
    const data = await Promise.all(rows.slice(0, EVENTS_A_PAGE).map((row) => this.#withDeliveries(row)));
    return { data, next_cursor: rows.length > EVENTS_A_PAGE ? (data.at(-1)?.id ?? null) : null };
  }

  #rows({ partnerId, mode }: { partnerId: string; mode: Mode }) {
    return this.#db
      .selectFrom('events')
      .select(['id', 'payload'])
      .where('partner_id', '=', partnerId)
      .where('mode', '=', mode);
  }

  async #withDeliveries(event: { id: string; payload: string }): Promise<WebhookEvent> {
    const rows = await this.#db
      .selectFrom('deliveries')
      .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'deliveries.endpoint_id')
      .select(['url', 'state', 'attempts', 'last_status', 'next_attempt_at'])
      .where('event_id', '=', event.id)
      .execute();
    return {
      id: event.id,
      // Written by `recordEvents` alone.
      payload: JSON.parse(event.payload) as WebhookPayload,
      deliveries: rows.map(({ next_attempt_at: next, ...row }) => ({
        ...row,
        next_attempt_at: next === null ? null : new Date(next).toISOString(),
      })),
    };
  }
}
