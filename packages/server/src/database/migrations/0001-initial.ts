import type { Kysely } from 'kysely';

/** The first shape of the database. Forward only: a later shape is a later file. */
export const initial = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('partners')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('secret_keys')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('partner_id', 'text', (column) => column.notNull())
      .addColumn('mode', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await createVerificationTables(db);
    await createTokenTables(db);
    await createPersonalDataTables(db);
    await createWebhookTables(db);
  },
};

async function createVerificationTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('verifications')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('alarm_at', 'bigint')
    .execute();
  await schema
    .createIndex('verifications_by_partner')
    .on('verifications')
    .columns(['partner_id', 'mode', 'created_at', 'id'])
    .execute();
  await schema
    .createIndex('verifications_by_reference')
    .on('verifications')
    .columns(['partner_id', 'mode', 'reference', 'created_at'])
    .execute();
  await schema.createIndex('verifications_by_alarm').on('verifications').column('alarm_at').execute();
}

async function createTokenTables({ schema }: Kysely<unknown>): Promise<void> {
  for (const table of ['client_tokens', 'hosted_links', 'hosted_cookies']) {
    await schema
      .createTable(table)
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('verification_id', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
  }
  await schema
    .createTable('handoff_codes')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('request_id', 'text', (column) => column.notNull().unique())
    .addColumn('verification_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('forget_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('phone_tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('verification_id', 'text', (column) => column.notNull())
    .addColumn('attempt_id', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .execute();
}

async function createPersonalDataTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('idempotency_keys')
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('verification_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_primary', ['partner_id', 'mode', 'key'])
    .execute();
  await schema
    .createTable('personal_data')
    .addColumn('verification_id', 'text', (column) => column.primaryKey())
    .addColumn('wrapped_key', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .execute();
}

async function createWebhookTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('webhook_endpoints')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('sealed_secret', 'text', (column) => column.notNull())
    .addColumn('disabled_at', 'bigint')
    .execute();
  await schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('partner_id', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('verification_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createIndex('events_by_partner')
    .on('events')
    .columns(['partner_id', 'mode', 'created_at', 'id'])
    .execute();
  await schema
    .createTable('deliveries')
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('endpoint_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('last_status', 'integer')
    .addColumn('next_attempt_at', 'bigint')
    .addPrimaryKeyConstraint('deliveries_primary', ['event_id', 'endpoint_id'])
    .execute();
  await schema.createIndex('deliveries_due').on('deliveries').columns(['state', 'next_attempt_at']).execute();
}
