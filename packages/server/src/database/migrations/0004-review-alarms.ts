import { type Kysely, sql } from 'kysely';

/**
 * Reviews that nobody has decided get an alarm, so that their personal data is redacted in time. Any moment in the
 * past will do: the alarm clock looks, and sets the right one.
 */
export const reviewAlarms = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update verifications set alarm_at = created_at where status = 'in_review' and alarm_at is null`.execute(
      db,
    );
  },
};
