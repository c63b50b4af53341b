import * as z from 'zod/mini';
import type { Change } from './change-feed.ts';

/** The PostgreSQL channel that the instances of one database share. */
export const CHANNEL = 'tokencloud_changes';

/** PostgreSQL takes less than 8,000 bytes in one notification; a change takes about 40. */
const CHANGES_A_NOTIFICATION = 100;

const notificationSchema = z.object({
  from: z.string(),
  changes: z.array(z.tuple([z.string(), z.int()])),
});

/** The texts that say these changes. */
export function notificationsOf(instance: string, changes: readonly Change[]): string[] {
  const texts: string[] = [];
  for (let start = 0; start < changes.length; start += CHANGES_A_NOTIFICATION) {
    const some = changes.slice(start, start + CHANGES_A_NOTIFICATION);
    const pairs = some.map(({ verificationId, version }) => [verificationId, version]);
    texts.push(JSON.stringify({ from: instance, changes: pairs }));
  }
  return texts;
}

/** The changes that a text says; none where the instance itself said it, or where it is not ours. */
export function changesOf(instance: string, text: string | undefined): Change[] {
  let said: unknown;
  try {
    said = JSON.parse(text ?? '');
  } catch {
    // Anybody with access to the database can speak on the channel.
    return [];
  }
  const parsed = notificationSchema.safeParse(said);
  if (!parsed.success || parsed.data.from === instance) return [];
  return parsed.data.changes.map(([verificationId, version]) => ({ verificationId, version }));
}
