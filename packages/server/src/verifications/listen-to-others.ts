import type { OpenDatabase } from '../database/open-database.ts';
import { errorFacts } from '../log.ts';
import type { Services } from '../services.ts';

/** As many ids as one question takes. */
const IDS_A_QUESTION = 500;

/** Wakes those who wait for what has changed while nobody was heard. */
async function catchUp({ db, waiters }: Pick<Services, 'db' | 'waiters'>): Promise<void> {
  const ids = waiters.ids();
  for (let start = 0; start < ids.length; start += IDS_A_QUESTION) {
    const rows = await db
      .selectFrom('verifications')
      .select(['id', 'version'])
      .where('id', 'in', ids.slice(start, start + IDS_A_QUESTION))
      .execute();
    for (const { id, version } of rows) waiters.wake({ verificationId: id, version });
  }
}

/** Wakes this instance's waiters at the changes of other instances. Resolves when it listens. */
export async function listenToOthers(
  { changes }: OpenDatabase,
  services: Pick<Services, 'db' | 'waiters' | 'log'>,
): Promise<void> {
  await changes.listen({
    onChange: services.waiters.wake,
    onGap: () =>
      void catchUp(services).catch((error: unknown) =>
        // Each of those who wait finds out with the next poll.
        services.log('error', 'what changed meanwhile could not be read', errorFacts(error)),
      ),
  });
}
