import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Vault } from './vault.ts';

const ROWS_AT_ONCE = 100;

/** How much was sealed anew. */
export type Rewrapped = { readonly personalData: number; readonly webhookSecrets: number };

/** Seals the keys of personal data anew; the data itself stays as it is. Another's change meanwhile stands. */
async function rewrapPersonalData(db: Kysely<Database>, vault: Vault): Promise<number> {
  let count = 0;
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('personal_data')
      .select(['verification_id', 'wrapped_key'])
      .where('verification_id', '>', after)
      .where('wrapped_key', 'not like', `${vault.currentPrefix}%`)
      .orderBy('verification_id')
      .limit(ROWS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return count;
    for (const { verification_id: id, wrapped_key: before } of rows) {
      const { numUpdatedRows } = await db
        .updateTable('personal_data')
        .set({ wrapped_key: vault.rewrapKey(id, before) })
        .where('verification_id', '=', id)
        .where('wrapped_key', '=', before)
        .executeTakeFirst();
      count += Number(numUpdatedRows);
    }
    after = last.verification_id;
  }
}

async function rewrapWebhookSecrets(db: Kysely<Database>, vault: Vault): Promise<number> {
  const again = (place: string, sealed: string) => vault.sealSecret(place, vault.openSecret(place, sealed));
  const isOld = (sealed: string | null) => sealed !== null && !sealed.startsWith(vault.currentPrefix);
  const rows = await db
    .selectFrom('webhook_endpoints')
    .select(['id', 'sealed_secret', 'sealed_old_secret'])
    .execute();
  let count = 0;
  for (const { id, sealed_secret: secret, sealed_old_secret: old } of rows) {
    if (!isOld(secret) && !isOld(old)) continue;
    const { numUpdatedRows } = await db
      .updateTable('webhook_endpoints')
      .set({ sealed_secret: again(id, secret), sealed_old_secret: old === null ? null : again(id, old) })
      .where('id', '=', id)
      .where('sealed_secret', '=', secret)
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}

/**
 * Seals by the first master key whatever an older one has sealed, so that the older one can be thrown away. The server
 * may be running (on PostgreSQL), with the same keys.
 */
export async function rewrap(db: Kysely<Database>, vault: Vault): Promise<Rewrapped> {
  return {
    personalData: await rewrapPersonalData(db, vault),
    webhookSecrets: await rewrapWebhookSecrets(db, vault),
  };
}
