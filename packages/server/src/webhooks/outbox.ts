import type { WebhookPayload } from '@tokencloud/contract/schemas';
import { statusAtEvent, type WebhookEventType } from '@tokencloud/contract/vocabulary';
import type { Transaction } from 'kysely';
import { randomText } from '../credentials/secrets.ts';
import type { Database } from '../database/schema.ts';
import { DUE_AT_ONCE } from './retry-schedule.ts';
import type { Verification } from '../verifications/verification.ts';

/** Writes events and what is to be delivered of them, in the transaction of the change that yields them. */
export async function recordEvents(
  trx: Transaction<Database>,
  verification: Verification,
  { types, now }: { types: readonly WebhookEventType[]; now: number },
): Promise<void> {
  const { id, partnerId, mode, reference } = verification;
  for (const type of types) {
    const eventId = `evt_${randomText(16)}`;
    const payload: WebhookPayload = {
      type,
      timestamp: new Date(now).toISOString(),
      data: { verification_id: id, reference, status: statusAtEvent[type], mode },
    };
    await trx
      .insertInto('events')
      .values({
        id: eventId,
        partner_id: partnerId,
        mode,
        verification_id: id,
        type,
        payload: JSON.stringify(payload),
        created_at: now,
      })
      .execute();
    const endpoints = await trx
      .selectFrom('webhook_endpoints')
      .select('id')
      .where('partner_id', '=', partnerId)
      .where('mode', '=', mode)
      .where('disabled_at', 'is', null)
      .execute();
    for (const endpoint of endpoints) {
      await trx
        .insertInto('deliveries')
        .values({
          event_id: eventId,
          endpoint_id: endpoint.id,
          state: 'pending',
          attempts: 0,
          last_status: null,
          next_attempt_at: DUE_AT_ONCE,
        })
        .execute();
    }
  }
}
