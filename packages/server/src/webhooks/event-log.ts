import type { WebhookEvent, WebhookPayload } from '@tokencloud/contract/schemas';
import { EVENT_SECONDS, type Mode } from '@tokencloud/contract/vocabulary';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { unknownCursor } from '../middleware/problem-error.ts';
import { DUE_AT_ONCE } from './retry-schedule.ts';

const EVENTS_A_PAGE = 20;

/** Whose events. */
type Owner = { readonly partnerId: string; readonly mode: Mode };

const timestamp = (milliseconds: number) => new Date(milliseconds).toISOString();

/** What a partner can know of its events, and have delivered again, for 30 days. */
export class EventLog {
  readonly #db: Kysely<Database>;
  readonly #clock: () => number;

  constructor(db: Kysely<Database>, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Sends an event of this partner once more, now. @returns whether there is such an event. */
  async redeliver(eventId: string, owner: Owner): Promise<boolean> {
    if ((await this.#rows(owner).where('id', '=', eventId).executeTakeFirst()) === undefined) return false;
    const endpoints = await this.#db
      .selectFrom('webhook_endpoints')
      .select('id')
      .where('partner_id', '=', owner.partnerId)
      .where('mode', '=', owner.mode)
      .where('disabled_at', 'is', null)
      .execute();
    const again = { state: 'pending', attempts: 0, next_attempt_at: DUE_AT_ONCE } as const;
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
  async read(eventId: string, owner: Owner): Promise<WebhookEvent | undefined> {
    const row = await this.#rows(owner).where('id', '=', eventId).executeTakeFirst();
    return row && this.#withDeliveries(row);
  }

  /** A page of this partner's events, the newest first. */
  async list(owner: Owner, cursor: string | undefined) {
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

  #rows({ partnerId, mode }: Owner) {
    return this.#db
      .selectFrom('events')
      .select(['id', 'payload', 'created_at'])
      .where('partner_id', '=', partnerId)
      .where('mode', '=', mode)
      .where('created_at', '>', this.#clock() - EVENT_SECONDS * 1000);
  }

  async #withDeliveries(event: { id: string; payload: string; created_at: number }): Promise<WebhookEvent> {
    const rows = await this.#db
      .selectFrom('deliveries')
      .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'deliveries.endpoint_id')
      .select(['url', 'state', 'attempts', 'last_status', 'next_attempt_at', 'endpoint_id'])
      .where('event_id', '=', event.id)
      .execute();
    const tries = await this.#db
      .selectFrom('delivery_attempts')
      .select(['endpoint_id', 'at', 'status', 'failure'])
      .where('event_id', '=', event.id)
      .orderBy('at')
      .execute();
    const logOf = (endpointId: string) =>
      tries
        .filter(({ endpoint_id }) => endpoint_id === endpointId)
        .map(({ at, status, failure }) => ({ at: timestamp(at), status, failure }));
    return {
      id: event.id,
      // Written by `recordEvents` alone.
      payload: JSON.parse(event.payload) as WebhookPayload,
      deliveries: rows.map(({ next_attempt_at: next, endpoint_id: endpointId, ...row }) => ({
        ...row,
        next_attempt_at: next === null ? null : timestamp(Math.max(next, event.created_at)),
        log: logOf(endpointId),
      })),
    };
  }
}
