import type { Kysely } from 'kysely';

/** By when rows can be forgotten, so that forgetting reads only what it deletes. */
const columns = {
  client_tokens: 'expires_at',
  hosted_links: 'expires_at',
  hosted_cookies: 'expires_at',
  handoff_codes: 'forget_at',
  idempotency_keys: 'created_at',
  events: 'created_at',
} as const;

/** Indexes for forgetting old rows. */
export const oldRows = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    for (const [table, column] of Object.entries(columns)) {
      await schema.createIndex(`${table}_by_age`).on(table).column(column).execute();
    }
  },
};
