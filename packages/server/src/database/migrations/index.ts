import type { Migration } from 'kysely/migration';
import { initial } from './0001-initial.ts';
import { oldRows } from './0002-old-rows.ts';
import { webhookLog } from './0003-webhook-log.ts';
import { reviewAlarms } from './0004-review-alarms.ts';
import { moreIndexes } from './0005-more-indexes.ts';

/** Every migration, in order. A name, once published, never changes. */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-old-rows': oldRows,
  '0003-webhook-log': webhookLog,
  '0004-review-alarms': reviewAlarms,
  '0005-more-indexes': moreIndexes,
};
