import {
  CLIENT_TOKEN_SECONDS,
  EVENT_SECONDS,
  IDEMPOTENCY_SECONDS,
  VERIFICATION_SECONDS,
} from '@tokencloud/contract/vocabulary';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Database } from '../database/schema.ts';

/** Small enough that nobody else waits long for their turn. */
const ROWS_AT_ONCE = 500;

/** Rows of a table that nobody needs any more. */
type Old = {
  readonly table: keyof Database;
  readonly key: readonly string[];
  readonly isOld: RawBuilder<unknown>;
};

/** What is old at a moment; deliveries before the events that they are found by. */
function oldAt(now: number): readonly Old[] {
  const before = (seconds: number) => now - seconds * 1000;
  const lastEvent = before(EVENT_SECONDS);
  // A browser that comes back late is told "expired", and not "unknown", as long as its verification can go on.
  const lastClientToken = before(VERIFICATION_SECONDS + CLIENT_TOKEN_SECONDS);
  // Nothing is open longer than a day, and a late phone is told what happened for another.
  const lastPhone = before(2 * VERIFICATION_SECONDS);
  return [
    { table: 'client_tokens', key: ['hash'], isOld: sql`expires_at <= ${lastClientToken}` },
    { table: 'hosted_links', key: ['hash'], isOld: sql`expires_at <= ${now}` },
    { table: 'hosted_cookies', key: ['hash'], isOld: sql`expires_at <= ${now}` },
    { table: 'handoff_codes', key: ['code'], isOld: sql`forget_at <= ${now}` },
    {
      table: 'phone_tokens',
      key: ['hash'],
      isOld: sql`exists (select 1 from verifications
        where verifications.id = phone_tokens.verification_id and verifications.created_at <= ${lastPhone})`,
    },
    {
      table: 'idempotency_keys',
      key: ['partner_id', 'mode', 'key'],
      isOld: sql`created_at <= ${before(IDEMPOTENCY_SECONDS)}`,
    },
    {
      table: 'delivery_attempts',
      key: ['id'],
      isOld: sql`event_id in (select id from events where created_at <= ${lastEvent})`,
    },
    {
      table: 'deliveries',
      key: ['event_id', 'endpoint_id'],
      isOld: sql`event_id in (select id from events where created_at <= ${lastEvent})`,
    },
    { table: 'events', key: ['id'], isOld: sql`created_at <= ${lastEvent}` },
  ];
}

/** Deletes what is old, some rows at a time, until nothing is left of it or `signal` is aborted. */
export async function forgetOld(db: Kysely<Database>, now: number, signal: AbortSignal): Promise<void> {
  for (const { table, key, isOld } of oldAt(now)) {
    const columns = sql.join(key.map((column) => sql.ref(column)));
    let deleted = ROWS_AT_ONCE;
    while (deleted === ROWS_AT_ONCE && !signal.aborted) {
      const { numAffectedRows } = await sql`delete from ${sql.table(table)} where (${columns}) in
        (select ${columns} from ${sql.table(table)} where ${isOld} limit ${sql.lit(ROWS_AT_ONCE)})`.execute(
        db,
      );
      deleted = Number(numAffectedRows ?? 0);
    }
  }
}
