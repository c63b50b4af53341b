import type { Kysely } from 'kysely';

/** A log of every try to deliver, and a second secret for the time of a rotation. */
export const webhookLog = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('delivery_attempts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('endpoint_id', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('status', 'integer')
      .addColumn('failure', 'text')
      .execute();
    await schema
      .createIndex('delivery_attempts_by_event')
      .on('delivery_attempts')
      .columns(['event_id', 'endpoint_id', 'at'])
      .execute();
    await schema.alterTable('webhook_endpoints').addColumn('sealed_old_secret', 'text').execute();
    await schema.alterTable('webhook_endpoints').addColumn('old_secret_until', 'bigint').execute();
  },
};
