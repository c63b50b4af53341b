import { sql, type Kysely } from 'kysely';
import type { Change } from './change-feed.ts';
import { CHANNEL, notificationsOf } from './change-notification.ts';
import type { Database } from './schema.ts';

/** Says changes to the other instances, many in one statement. */
export type ChangeNotifier = {
  readonly announce: (change: Change) => void;
  /** Resolves when nothing is left to say. */
  readonly flush: () => Promise<void>;
};

/**
 * A notifier that gathers while it speaks: changes that come during one statement go out with the next. It speaks
 * after the commit, outside of the transaction, since PostgreSQL lets transactions that notify commit one by one only
 * (docs/decisions/0012).
 * @param onLost told of an error; what was to be said is not said again, since the next poll finds it out.
 */
export function createChangeNotifier(
  db: Kysely<Database>,
  { instance, onLost }: { instance: string; onLost: (error: unknown) => void },
): ChangeNotifier {
  /** The newest version of each; an older one is no news beside it. */
  let unsaid = new Map<string, number>();
  let speaking: Promise<void> | undefined;

  async function speak(): Promise<void> {
    while (unsaid.size > 0) {
      const changes = [...unsaid].map(([verificationId, version]) => ({ verificationId, version }));
      unsaid = new Map();
      const payloads = notificationsOf(instance, changes);
      try {
        await sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.execute(
          db,
        );
      } catch (error) {
        onLost(error);
      }
    }
    speaking = undefined;
  }

  return {
    announce({ verificationId, version }) {
      unsaid.set(verificationId, Math.max(version, unsaid.get(verificationId) ?? 0));
      speaking ??= speak();
    },
    flush: async () => speaking,
  };
}
