import type { WebhookEvent, WebhookPayload } from '@tokencloud/contract/schemas';
import { EVENT_SECONDS, type Mode } from '@tokencloud/contract/vocabulary';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { unknownCursor } from '../middleware/problem-error.ts';
import { DUE_AT_ONCE } from './retry-schedule.ts';

const EVENTS_A_PAGE = 20;

/** Whose events. */
type Owner = { readonly partnerId: string; readonly mode: Mode };

type EventRow = { readonly id: string; readonly payload: string; readonly created_at: number };

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
      // Also to an endpoint that was not there when the event came; of the event, which may be forgotten just now.
      await this.#db
        .insertInto('deliveries')
        .columns(['event_id', 'endpoint_id', 'state', 'attempts', 'next_attempt_at'])
        .expression((build) =>
          build
            .selectFrom('events')
            .select([
              'events.id as event_id',
              build.val(id).as('endpoint_id'),
              build.val(again.state).as('state'),
              build.val(again.attempts).as('attempts'),
              build.val(again.next_attempt_at).as('next_attempt_at'),
            ])
            .where('events.id', '=', eventId),
        )
        .onConflict((conflict) => conflict.columns(['event_id', 'endpoint_id']).doUpdateSet(again))
        .execute();
    }
    return true;
  }

  /** One event of this partner. */
  async read(eventId: string, owner: Owner): Promise<WebhookEvent | undefined> {
    const row = await this.#rows(owner).where('id', '=', eventId).executeTakeFirst();
    return row && (await this.#withDeliveries([row]))[0];
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
    const data = await this.#withDeliveries(rows.slice(0, EVENTS_A_PAGE));
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

  /** Events with what became of them: two questions, however many events. */
  async #withDeliveries(events: readonly EventRow[]): Promise<WebhookEvent[]> {
    if (events.length === 0) return [];
    const ids = events.map(({ id }) => id);
    const deliveries = await this.#db
      .selectFrom('deliveries')
      .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'deliveries.endpoint_id')
      .select(['url', 'state', 'attempts', 'last_status', 'next_attempt_at', 'endpoint_id', 'event_id'])
      .where('event_id', 'in', ids)
      .execute();
    const tries = await this.#db
      .selectFrom('delivery_attempts')
      .select(['event_id', 'endpoint_id', 'at', 'status', 'failure'])
      .where('event_id', 'in', ids)
      .orderBy('at')
      .execute();
    const logs = Map.groupBy(tries, ({ event_id, endpoint_id }) => `${event_id} ${endpoint_id}`);
    return events.map(({ id, payload, created_at }) => ({
      id,
      // Written by `recordEvents` alone.
      payload: JSON.parse(payload) as WebhookPayload,
      deliveries: deliveries
        .filter(({ event_id }) => event_id === id)
        .map(({ next_attempt_at: next, endpoint_id, event_id, ...row }) => ({
          ...row,
          next_attempt_at: next === null ? null : timestamp(Math.max(next, created_at)),
          log: (logs.get(`${event_id} ${endpoint_id}`) ?? []).map(({ at, status, failure }) => ({
            at: timestamp(at),
            status,
            failure,
          })),
        })),
    }));
  }
}
