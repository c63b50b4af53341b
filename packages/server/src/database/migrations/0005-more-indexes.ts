import type { Kysely } from 'kysely';

/** Indexes for a phone's token, which each claim replaces, and for counting verifications by where they stand. */
export const moreIndexes = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createIndex('phone_tokens_by_attempt').on('phone_tokens').column('attempt_id').execute();
    await schema
      .createIndex('verifications_by_status')
      .on('verifications')
      .columns(['mode', 'status'])
      .execute();
  },
};
